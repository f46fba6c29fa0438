using System.Globalization;
using System.Text.RegularExpressions;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

public class PageLineTests
{
    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("기숙사 급식의 나트륨은 기준(120㎍/100g)보다 적었다.", "cp949 latin-1 ftfy-6.2")]
    [InlineData("실험실 공기의 먼지 기준은 35㎍/세제곱미터이다.", "cp949 latin-1")]
    public void Two_signs_that_are_one_as_bytes_are_not_kept(string original, string chain) =>
        Assert.Equal(original, Repairer.Repair(Damage(original, chain)).Text);

    [Fact]
    public void A_middle_dot_between_words_stays_one_where_soft_hyphens_are_gone()
    {
        const string Chain = "cp949 latin-1 lost-ad";
        string[] page = ["서울 강변의 화가들이 열두 폭 그림을 걸었다.", "보건소는 고혈압·당뇨 상담을 맡는다."];

        var repaired = Repairer.RepairDocument([Damage(page[0], Chain), string.Join('·', page[1].Split('·').Select(part => Damage(part, Chain)))]);

        Assert.Equal(page, repaired.Select(line => line.Text));
    }

    [Fact]
    public void A_page_that_ftfy_worked_on_has_lost_its_soft_hyphens_unless_it_shows_one()
    {
        const string Chain = "cp949 latin-1 lost-ad ftfy-6.2";
        string[] page = ["구의회는 새해 예산을 다루고 인기 있는 주민 사업부터 골랐다.", "구청장 \"골목의 안전 강화\""];

        var repaired = Repairer.RepairDocument([.. page.Select(line => Damage(line, Chain))]);

        Assert.Equal(page, repaired.Select(line => line.Text));
    }

    [Theory]
    [InlineData("cp949 latin-1 lost-ad ftfy-6.2")]
    [InlineData("cp949 latin-1 lost-ad ftfy-6.3")]
    public void A_line_that_two_versions_of_ftfy_explain_says_nothing_about_the_version(string chain)
    {
        string[] page = ["※ 신청 기간: 9월 1일 ~ 9월 12일까지", "온실 옆에는 도예가와 판화가, 그리고 학생 열 명이 산다."];

        var repaired = Repairer.RepairDocument([.. page.Select(line => Damage(line, chain))]);

        Assert.Equal(page, repaired.Select(line => line.Text));
    }

    [Fact]
    public void A_page_put_together_of_two_is_told_apart_by_line()
    {
        string[] page =
        [
            "강의실 열쇠는 서무과에서 받는다.", "화단에 심은 꽃이 열흘 만에 피었다.", "부장 맹서윤", "회원이 된 학생은 청소년 문화를 배운다.",
            "열람실은 강당 위에 있다.", "강변의 서점에서 시화전을 연다.",
        ];
        string[] chains = ["cp949 latin-1", "cp949 latin-1 lost-ad ftfy-6.2"];

        var repaired = Repairer.RepairDocument([.. page.Select((line, i) => Damage(line, chains[i % 2]))]);

        Assert.Equal(page, repaired.Select(line => line.Text));
    }

    [Theory]
    [InlineData("25℃")]
    [InlineData("3×4=12, 12÷4=3, 30㎞/h, 100㎡")]
    [InlineData("S=½·a·b·sinθ, E=mc²")]
    [InlineData("ㅋㅋㅋㅋ")]
    [InlineData("ㅇㅇ 맞음 ㄱㅅㄱㅅ (_ _) ^^;; ㅎㄷㄷ")]
    public void Lines_of_signs_and_of_single_letters_are_read_in_a_damaged_page(string line)
    {
        string[] page = ["화단에 심은 꽃이 열흘 만에 피었다.", "회원이 된 학생은 청소년 문화를 배운다.", line];

        var repaired = Repairer.RepairDocument([.. page.Select(text => Damage(text, "cp949 latin-1"))]);

        Assert.Equal(page, repaired.Select(text => text.Text));
    }

    [Theory]
    [InlineData("이번 문화{·}예술 분야의 행사")]
    [InlineData("그는 “영화{”} 이야기를 했다.")]
    [InlineData("봄이 와서 산으로 갔다{…} 그리고 문화{…} 그런데")]
    public void A_good_sign_stays_behind_a_syllable_whose_soft_hyphen_is_gone(string line)
    {
        const string Chain = "cp949 latin-1 lost-ad";
        var parts = line.Split('{', '}');
        var damaged = string.Concat(parts.Select((part, i) => i % 2 == 0 ? Damage(part, Chain) : part));

        Assert.Equal(string.Concat(parts), Repairer.Repair(damaged).Text);
    }

    [Theory]
    [InlineData("<p>&quot;국어부서&quot;</p>")]
    [InlineData("<p>문화&lt;br&gt;전화&amp;통화</p>")]
    [InlineData("<p title=\"학생식당 서&quot;\">문화&middot;예술 강의</p>")]
    public void References_stay_as_they_were_written(string html)
    {
        var damaged = Regex.Replace(html, "[가-힣]+", word => Damage(word.Value, "cp949 latin-1 lost-ad"));

        Assert.Equal(html, Repairer.RepairHtml(damaged).Text);
    }

    [Fact]
    public void References_say_nothing_on_the_tool_that_a_page_went_through()
    {
        string[] page =
        [
            "<p>강의실 문이 열리자 학생들이 들어왔다.</p>",
            "<p>지역 사회와 서로 돕는 대학을 만들자고 총장은 강조했다.</p>",
            "<p>이번 대학&middot;다음</p>",
            "<p>이번 전화&quot;다음</p>",
            "<p>이번 순서&middot;다음 도서&quot;다음</p>",
        ];

        var damaged = page.Select(line => Regex.Replace(line, "[가-힣 ]+", words => Damage(words.Value, "cp949 latin-1 lost-ad ftfy-6.2")));

        Assert.Equal(string.Join('\n', page), Repairer.RepairHtml(string.Join('\n', damaged)).Text);
    }

    [Theory]
    [InlineData("{0}\t{1}\t{2}")]
    [InlineData("\"{0}\",\"{1}\",\"{2}\"")]
    public void A_cell_says_nothing_on_the_good_letters_of_another(string row)
    {
        string[] good = ["Coruña, xuño, mañá.", "üç öyrənci", "LIBERTÀ È PARTECIPAZIONE", "hyvää", "Phạm Ngọc Ý"];
        string Table(Func<string, string> korean) =>
            string.Join('\n', good.Select(cell => string.Format(CultureInfo.InvariantCulture, row, korean("이번 학기부터 달라진 점"), cell, korean("도서관"))));

        Assert.Equal(Table(korean => korean), Repairer.Repair(Table(korean => Damage(korean, "cp949 latin-1"))).Text);
    }

    [Theory]
    [InlineData("게시판: {목록}")]
    [InlineData("구분 / 2007년 | {목록 · 다음글}")]
    [InlineData("{최종편집} 글쓰기 {회원가입}")]
    [InlineData("{大學 소식} | 金 교수의 강의")]
    public void A_line_of_two_chains_is_read_in_parts(string original)
    {
        var parts = original.Split('{', '}');
        var damaged = string.Concat(parts.Select((part, i) => Damage(part, i % 2 == 0 ? "cp949 latin-1" : "utf-8 latin-1")));

        var repaired = Repairer.Repair(damaged);

        Assert.Equal(string.Concat(parts), repaired.Text);
        Assert.Equal(repaired.Text, RepairedText.Replay(damaged, repaired.Steps));
    }

    private static string Damage(string original, string chain)
    {
        Assert.True(DamageChain.TryParse(chain.Split(' '), out var damage));
        return damage.Damage(original)!;
    }
}
