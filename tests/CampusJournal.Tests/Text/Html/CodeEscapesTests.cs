using CampusJournal.Text.Html;

namespace CampusJournal.Tests.Text.Html;

public class CodeEscapesTests
{
    [Theory]
    [InlineData("<script>var a = '한글 ❤';</script>", "<script>var a = '한글 \\u2764';</script>")]
    [InlineData("<script>a = '\\❤ \\\\❤ 😀'</script>", "<script>a = '\\u2764 \\\\\\u2764 \\uD83D\\uDE00'</script>")]
    [InlineData("<SCRIPT TYPE=module>'❤'</SCRIPT>", "<SCRIPT TYPE=module>'\\u2764'</SCRIPT>")]
    [InlineData("<script type='application/ld+json'>{\"a\":\"❤\"}</script>", "<script type='application/ld+json'>{\"a\":\"\\u2764\"}</script>")]
    [InlineData("<style>a::before { content: '❤b' }</style>", "<style>a::before { content: '\\2764 b' }</style>")]
    public void What_a_charset_lacks_in_code_is_escaped_as_code_does_it(string html, string expected) =>
        Assert.Equal($"<p>❤</p>{expected}<p>❤</p>", CodeEscapes.InPage($"<p>❤</p>{html}<p>❤</p>", "euc-kr"));

    [Theory]
    [InlineData("<script type='text/template'><b>❤</b></script>")]
    [InlineData("<textarea>❤</textarea><!-- <script>❤</script> --><p title='❤'>❤</p>")]
    [InlineData("<script>var a = '한글 똠';</script>")]
    [InlineData("<script type='text/vbscript'>a = \"❤\"</script>")]
    [InlineData("<script language=VBScript>a = \"❤\"</script>")]
    public void Nothing_else_is(string html) => Assert.Equal(html, CodeEscapes.InPage(html, "euc-kr"));

    [Fact]
    public void A_charset_that_is_none_is_an_error_whatever_the_text()
    {
        Assert.Throws<ArgumentException>(() => CodeEscapes.InPage("a", "klingon-8"));
        Assert.Throws<ArgumentException>(() => CodeEscapes.InFile("a", "a.txt", "klingon-8"));
        Assert.Throws<ArgumentNullException>(() => CodeEscapes.InFile("a", null!, "cp949"));
    }

    [Theory]
    [InlineData("a.json", "{\"a\":\"\\u2764\"}")]
    [InlineData("app.JS", "{\"a\":\"\\u2764\"}")]
    [InlineData("a.css", "{\"a\":\"\\2764 \"}")]
    [InlineData("a.txt", "{\"a\":\"❤\"}")]
    public void A_file_of_code_is_known_by_its_name(string name, string expected) => Assert.Equal(expected, CodeEscapes.InFile("{\"a\":\"❤\"}", name, "cp949"));
}
