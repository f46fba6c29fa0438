using CampusJournal.Text;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Readings;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>What decides that a line is searched: good lines of other languages are not, long ones least of all, and damaged ones are.</summary>
public class DamageTriggerTests
{
    private const string Korean = "식물원의 온실이 삼 년 만에 다시 문을 열었다. 첫날에는 비가 왔지만 많은 사람이 찾아왔고 저녁까지 줄이 이어졌다고 한다.";
    private const string Japanese = "植物園の温室が三年ぶりにまた開いた。初日は雨だったが、たくさんの人が訪れて、夕方まで列が続いたという。";
    private const string Chinese = "植物園的溫室時隔三年再次開放，第一天雖然下雨，仍有許多人前來參觀，隊伍一直排到傍晚，園方說下個月還要舉辦種子交換的活動，歡迎附近居民參加。學生們也在溫室旁邊的café裡休息。";

    [Theory]
    [InlineData("cp949", "big5")]
    [InlineData("utf-8", "gbk")]
    public void Korean_that_is_shown_in_another_charset_is_searched(string target, string page)
    {
        var shown = PageDecoder.Decode(CharsetEncoder.Encode(Korean, target).Bytes.Span, new CharsetHints { Forced = page }).Text;
        Assert.True(IsSearched(shown, target, page));
    }

    [Fact]
    public void A_damaged_name_amid_hanja_is_searched() => Assert.True(IsSearched("國立植物園 溫室 開放 案內 »ó´Ü¿©¹é", "cp949", "cp1252"));

    [Theory]
    [InlineData(Japanese, "cp949", "big5")]
    [InlineData(Japanese, "cp949", "cp1252")]
    [InlineData(Japanese, "utf-8", "gbk")]
    [InlineData(Chinese, "cp949", "cp1252")]
    [InlineData(Chinese, "utf-8", "gbk")]
    [InlineData("朴 대통령은 美 의회에서 관련(關聯) 법안을 설명했다.", "cp949", "gbk")]
    [InlineData("朴 대통령은 美 의회에서 관련(關聯) 법안을 설명했다.", "cp949", "euc-jp")]
    [InlineData("朴 대통령은 美 의회에서 관련(關聯) 법안을 설명했다.", "cp949", "big5")]
    [InlineData("Viele Ärzte fanden das Büro, und Ähnliches wäre möglich.", "cp949", "cp1252")]
    [InlineData("A informação sobre as estações não chegou, ATENÇÃO à previsão.", "cp949", "cp1252")]
    public void Good_lines_of_other_languages_are_not(string line, string target, string page) => Assert.False(IsSearched(line, target, page));

    private static bool IsSearched(string line, string target, string page)
    {
        var units = new LineUnits(new CachedScores(LanguageModel.Default));
        return Misreadings.All.Where(misreading => misreading.Target.Charset == target && misreading.Pages.Contains(page)).Any(misreading =>
        {
            units.Read(line, misreading.HasReplacedCompatibility);
            return DamageTrigger.IsWorthSearching(units, misreading, isDamagedDocument: false);
        });
    }
}
