using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class OtherScriptsTests
{
    private const string Damaged = "»ó´Ü¿©¹é ±â»ç ´ñ±Û";
    private const string Good = "상단여백 기사 댓글";

    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("Привет, мир!", "windows-1251")]
    [InlineData("Москва", "windows-1251")]
    [InlineData("РОССИЯ", "windows-1251")]
    [InlineData("студент", "koi8-r")]
    [InlineData("Ελληνικά", "iso-8859-7")]
    public void Words_of_another_script_stay_as_they_are_in_a_damaged_page(string text, string charset)
    {
        var shown = Shown(text, charset);
        Assert.Equal($"{Good}\n{shown}\n{Good}\n", Repairer.Repair($"{Damaged}\n{shown}\n{Damaged}\n").Text);
    }

    [Theory]
    [InlineData("中文网站", "gb18030")]
    [InlineData("联系我们", "gb18030")]
    [InlineData("北京", "gb18030")]
    [InlineData("新闻 2008-03-04", "gb18030")]
    [InlineData("日本語", "euc-jp")]
    [InlineData("東京大学", "euc-jp")]
    public void Lines_of_Chinese_or_Japanese_stay_as_they_are_in_a_damaged_page(string text, string charset)
    {
        var shown = Shown(text, charset);
        Assert.Equal($"{Good}\n{shown}\n{Good}\n", Repairer.Repair($"{Damaged}\n{shown}\n{Damaged}\n").Text);
    }

    [Theory]
    [InlineData("大學新聞")]
    [InlineData("創刊號")]
    [InlineData("春夏秋冬")]
    [InlineData("溫故知新")]
    [InlineData("祝發展")]
    [InlineData("툇마루")]
    [InlineData("꽹과리")]
    [InlineData("崔道元 글")]
    public void Lines_of_hanja_alone_are_read_in_a_damaged_page(string text)
    {
        var shown = Shown(text, "cp949");
        Assert.Equal($"{Good}\n{text}\n{Good}\n", Repairer.Repair($"{Damaged}\n{shown}\n{Damaged}\n").Text);
    }

    private static string Shown(string text, string charset) => System.Text.Encoding.Latin1.GetString(CharsetEncoder.Encode(text, charset).Bytes.Span);
}
