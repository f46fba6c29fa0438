using System.Text;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>Good letters of other languages beside damaged Korean; in the texts they stand in braces.</summary>
public class ForeignTextTests
{
    private const string Plain = "cp949 latin-1";
    private const string Web = "cp949 latin-1 lost-ad ftfy-6.2";

    private static readonly MojibakeRepairer Repairer = new();

    private static readonly string[] Page =
    [
        "버려진 온실이 학생 텃밭으로 다시 태어났다",
        "총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다.",
        "참여한 학생은 모두 서른 명으로, 상추와 고추를 심고 체험 전시를 열었다.",
        "학교는 내년에도 이 사업을 계속할 계획이다.",
    ];

    public static TheoryData<string, string> Lines()
    {
        string[] lines =
        [
            "도시 {Malmö}는 스웨덴에 있다.",
            "선수 {Pelé}의 골을 보았다.",
            "가수 {Beyoncé}가 왔다.",
            "화가 {Miró}의 그림을 걸었다.",
            "건축가 {Gaudí}의 성당을 그렸다.",
            "섬 {Ærø}에 다녀왔다.",
            "시인 {Þór}의 시를 읽었다.",
            "작가 {Ibáñez}의 소설을 읽었다.",
            "음식은 {À la carte}로 주문한다.",
            "그는 \"{¿Qué?}\"라고 물었다.",
            "필터는 5{µm} 먼지를 거른다.",
            "기온은 30{°C}까지 올랐다.",
            "방사선은 {α}선, {β}선, {γ}선으로 나뉜다.",
            "저항은 10 {Ω}이다.",
            "빛의 파장 {λ}를 쟀다.",
            "등급은 {α·β·γ}로 적는다.",
            "제목은 ‘{Malmö}’이다.",
            "이번 학기부터 달라진 점은 {À propos}",
            "노래 {AÇÃO}와 {AÇÕES}를 들었다.",
            "작가 {É}. Zola의 책을 읽었다.",
            "작곡가 {Á}. Nagy와 {Ö}. Nagy, {Ä}. Berg의 곡이다.",
            "{§§} 12를 보라.",
            "기온의 단위는 ({°C})이다.",
            "오차는 {±3}%이다.",
            "독일어의 \"{ä}\", \"{ö}\", \"{ü}\"를 배운다.",
            "모음은 {ä, ö, ü} 셋을 더 배운다.",
            "합창단은 {CORAÇÃO} 공연을 열었다.",
            "지름 {Ø} 5짜리 못을 박았다.",
            "발음은 ({é}) 하나뿐이다.",
            "그는 {¿}? 하고 물었다.",
            "판권: {Â©} 2010 학보사",
            "{사칙연산 +-×÷ 3×÷2}",
            "{악센트 éè àâ}",
        ];
        var data = new TheoryData<string, string>();
        foreach (var line in lines)
        {
            data.Add(line, Plain);
            data.Add(line, Web);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Good_letters_of_a_damaged_page_stay(string line, string chain) => Assert.Equal(line.Replace("{", "").Replace("}", ""), RepairInPage(line, chain));

    [Theory]
    [InlineData("그는 “{é}”라고 썼다.")]
    [InlineData("약 {½}의 학생이 찬성했다.")]
    [InlineData("{Õ} 교수가 강연했다.")]
    [InlineData("물의 온도는 90{°}이다.")]
    public void A_page_that_no_tool_rewrote_has_no_joined_bytes_and_no_lost_ones(string line) =>
        Assert.Equal(line.Replace("{", "").Replace("}", ""), RepairInPage(line, Plain));

    [Theory]
    [InlineData("전공은 모두 109과(科)로 나뉜다.")]
    [InlineData("총무관(館) 앞에 새 간판을 걸었다.")]
    [InlineData("Google처럼 큰 회사를 찾아갔다.")]
    [InlineData("산사태로 길이 끊겼다.")]
    [InlineData("慣行을 고치자고 하였다.")]
    [InlineData("첫 책을 낸 뒤 창 앞에 섰다.")]
    [InlineData("기호 β의 값과 δ의 값, 그리고 Ω를 구한다.")]
    [InlineData("힣 글자는 끝이다.")]
    public void What_a_tool_joined_is_still_read(string line) => Assert.Equal(line, RepairInPage(line, Web));

    private static string RepairInPage(string line, string chain)
    {
        var lines = Page.Select(good => Damage(good, chain)).Append(DamageOutsideBraces(line, chain)).ToList();
        return Repairer.RepairDocument(lines)[^1].Text;
    }

    private static string DamageOutsideBraces(string line, string chain)
    {
        var text = new StringBuilder();
        foreach (var part in line.Split('}'))
        {
            var pieces = part.Split('{');
            text.Append(Damage(pieces[0], chain)).Append(pieces.Length > 1 ? pieces[1] : "");
        }

        return text.ToString();
    }

    private static string Damage(string original, string chain)
    {
        Assert.True(DamageChain.TryParse(chain.Split(' '), out var damage));
        return damage.Damage(original)!;
    }
}
