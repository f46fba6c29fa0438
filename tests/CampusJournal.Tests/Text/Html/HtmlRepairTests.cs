using CampusJournal.Text.Html;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Html;

public class HtmlRepairTests
{
    private const string Proof = "<p>ÃÑÇÐ»ýÈ¸´Â ´ÙÀ½ ÁÖ È­¿äÀÏºÎÅÍ ¿­¶÷½ÇÀ» °³¹æÇÏ±â·Î Çß´Ù.</p>";

    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("<p title=\"»ó´Ü¿©¹é\">x</p>", "<p title=\"상단여백\">x</p>")]
    [InlineData("<p title='»ó´Ü¿©¹é'>x</p>", "<p title='상단여백'>x</p>")]
    [InlineData("<p title=»ó´Ü¿©¹é>x</p>", "<p title=상단여백>x</p>")]
    [InlineData("<title>»ó´Ü¿©¹é</title>", "<title>상단여백</title>")]
    [InlineData("<textarea>»ó´Ü¿©¹é <b></textarea>", "<textarea>상단여백 <b></textarea>")]
    [InlineData("<![CDATA[»ó´Ü¿©¹é <b>]]>", "<![CDATA[상단여백 <b>]]>")]
    [InlineData("<b>&raquo;&oacute;&acute;&Uuml;</b>&iquest;&copy;&sup1;&eacute;", "<b>상단</b>여백")]
    [InlineData("&#187;&#243;&#180;&#220;&#191;&#169;&#185;&#233;", "상단여백")]
    [InlineData("&#xBB;&#xf3;&#XB4;&#xDC;&#xBF;&#xA9;&#xB9;&#xE9;", "상단여백")]
    [InlineData("&#187&#243&#180&#220&#191&#169&#185&#233", "상단여백")]
    [InlineData("&raquo&oacute&acute&Uuml&iquest&copy&sup1&eacute", "상단여백")]
    [InlineData("&#xEC;&#x83;&#x81;&#xEB;&#x8B;&#xA8;&#xEC;&#x97;&#xAC;&#xEB;&#xB0;&#xB1;", "상단여백")]
    [InlineData("&igrave;&fnof;\u0081&euml;&lsaquo;&uml;&igrave;&mdash;&not;&euml;&deg;&plusmn;", "상단여백")]
    [InlineData("<a href=\"?a=1&copy=2&reg=3\">»ó´Ü¿©¹é &copy; 2024 &amp; &lt;</a>", "<a href=\"?a=1&copy=2&reg=3\">상단여백 &copy; 2024 &amp; &lt;</a>")]
    [InlineData("<!-- »ó´Ü¿©¹é --><script>'»ó´Ü¿©¹é'</script><style>/* »ó´Ü¿©¹é */</style><?»ó´Ü¿©¹é?>", null)]
    [InlineData("<»ó´Ü title=x>", "<상단 title=x>")]
    [InlineData("<p »ó´Ü=x data-»ó´Ü=y>", null)]
    public void Words_are_repaired_where_a_reader_sees_them_and_markup_stays(string html, string? repaired)
    {
        var result = Repairer.RepairHtml(html + Proof);

        Assert.StartsWith(repaired ?? html, result.Text, StringComparison.Ordinal);
        Assert.Equal(result.Text, RepairedText.Replay(html + Proof, result.Steps));
    }

    [Theory]
    [InlineData("<p>%3Cscript%3E%BB%F3%B4%DC%BF%A9%B9%E9</p>")]
    [InlineData("<p>=?euc-kr?B?PHNjcmlwdD6787TcIDwvcD4=?= é</p>")]
    [InlineData("<p title=\"=?euc-kr?B?Ij48c2NyaXB0PrvztNw=?= é\">x</p>")]
    [InlineData("<p title==?euc-kr?B?PjxzY3JpcHQ+u/O03A==?=é>x</p>")]
    public void What_is_decoded_never_becomes_markup(string html) =>
        Assert.Equal(Markup(html + Proof), Markup(Repairer.RepairHtml(html + Proof).Text));

    [Fact]
    public void Pages_made_at_random_keep_their_markup()
    {
        string[] parts =
        [
            "<p>", "</p>", "<p title='", "'>", "<a href=\"", "\">", "<!--", "-->", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<![CDATA[", "]]>",
            "<", ">", "&", "&amp;", "&lt;", "&raquo;&oacute;", "&#x83;", "»ó´Ü¿©¹é", " ÁÖ¿ä´º½º ", "ì˜¤ëŠ˜", "%BB%F3%B4%DC", "%3Cb%3E", "가나다", " plain text ", "\n", "\"", "'", "=", "\u00A0",
        ];
        var random = new Random(949);
        for (var page = 0; page < 300; page++)
        {
            var html = string.Concat(random.GetItems(parts, random.Next(1, 60)));
            var repaired = Repairer.RepairHtml(html);

            Assert.Equal(Markup(html), Markup(repaired.Text));
            Assert.Equal(repaired.Text, RepairedText.Replay(html, repaired.Steps));
        }
    }

    /// <summary>Everything in a page but its words: each attribute's value and each text is one mark.</summary>
    private static List<string> Markup(string html)
    {
        var markup = new List<string>();
        var position = 0;
        foreach (var span in HtmlTextSpans.In(html))
        {
            markup.Add(html[position..span.Start]);
            position = span.End;
        }

        markup.Add(html[position..]);
        return markup;
    }
}
