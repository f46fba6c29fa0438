using System.Security.Cryptography;
using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class ArticleExtractorTests
{
    private static readonly ArticleExtractor Extractor = new();

    [Fact]
    public void An_empty_page_is_a_record_with_a_warning()
    {
        var record = Extractor.Extract([], new PageOrigin { Path = "a.html" });
        Assert.Equal(("empty", "", "empty-page"), (record.Kind, record.Body, Assert.Single(record.Warnings).Code));
    }

    [Fact]
    public void A_page_without_text_has_no_body() => Assert.Contains("no-body", Codes("<html><body><img src='a.gif'></body></html>"));

    [Fact]
    public void A_label_that_no_charset_has_is_a_warning() =>
        Assert.Contains("unknown-charset-label", Codes("<html><head><meta charset='x-klingon'></head><body><p>Words of a page.</p></body></html>"));

    [Fact]
    public void A_page_that_keeps_its_text_in_a_script_says_so() =>
        Assert.Contains("body-in-script", Codes("<html><body><h1>Title</h1><script>var x = { \"contentHtml\": \"<p>..</p>\" };</script></body></html>"));

    [Fact]
    public void The_id_is_the_digest_of_address_place_and_content()
    {
        var bytes = Encoding.UTF8.GetBytes("<html><p>x</p></html>");
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var record = Extractor.Extract(bytes, new PageOrigin { Path = "in/a.zip", Member = "a.zip!b.html", RelativePath = "a.zip" });
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("a.zip\0a.zip!b.html\0" + sha)))[..32];
        Assert.Equal((expected, sha, bytes.Length), (record.Id, record.Source.Sha256, (int)record.Source.Length!));
    }

    [Theory]
    [InlineData("<!-- saved from url=(0025)http://paper.example/news/1 -->", "http://paper.example/news/1", null)]
    [InlineData("<!-- Mirrored from paper.example/news/1.html by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 15 Apr 2024 00:34:00 GMT -->", "http://paper.example/news/1.html", "2024-04-15T00:34:00+00:00")]
    [InlineData("<!--\n Page saved with SingleFile \n url: https://paper.example/2 \n saved date: Mon Apr 15 2024 09:34:00 GMT+0900 (KST)\n-->", "https://paper.example/2", "2024-04-15T09:34:00+09:00")]
    [InlineData("<!--\n Page saved with SingleFile \n url: https://paper.example/3 \n saved date: Mon Apr 15 2024 09:34:00 GMT+1459\n-->", "https://paper.example/3", "2024-04-15T09:34:00+00:00")]
    [InlineData("<!-- saved from url=(0019)javascript:alert(1) -->", null, null)]
    public void The_address_and_the_time_of_capture_are_read_from_a_saver_s_comment(string comment, string? url, string? captured)
    {
        var record = Extract($"<!DOCTYPE html>\n{comment}\n<html><body><p>Words of a page.</p></body></html>");
        Assert.Equal((url, captured), (record.Source.Url, record.Source.CapturedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_canonical_address_that_is_not_http_is_not_taken() =>
        Assert.Null(Extract("<html><head><link rel=canonical href='ftp://paper.example/1'></head><body><p>Words.</p></body></html>").Source.Url);

    [Theory]
    [InlineData("<저작권자 © 하버대신문>\n한 줄", "text/plain")]
    [InlineData("Title\n\nA line with a < b and c > d.", "text/plain")]
    [InlineData("  <!DOCTYPE html><p>x", "text/html")]
    [InlineData("words <br> more <p>words</p>", "text/html")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html><html><p>words</p></html>", "text/html")]
    [InlineData("<center><font size=2>words</font></center>", "text/html")]
    public void Html_and_plain_text_are_told_apart_by_the_content(string text, string mediaType) =>
        Assert.Equal(mediaType, Extract(text).Source.MediaType);

    [Theory]
    [InlineData("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The page is gone.</p></body></html>", "error")]
    [InlineData("<html><body><form><p>회원전용기사입니다. 로그인 후 보실 수 있습니다.</p><input type=password></form></body></html>", "login")]
    public void Pages_that_are_no_article_are_told_apart(string html, string kind) => Assert.Equal(kind, Extract(html).Kind);

    [Fact]
    public void Mojibake_in_attributes_and_text_is_repaired_before_the_fields_are_read()
    {
        var record = Extract("<html><head><meta property='og:title' content='»ó´Ü¿©¹é ´ëÇÐ ½Å¹®'></head><body><h1>»ó´Ü¿©¹é ´ëÇÐ ½Å¹®</h1>"
            + "<p>±â»ç ´ñ±ÛÀ» ³²°ÜÁÖ¼¼¿ä. ´ëÇб³ µµ¼­°üÀÌ »õ·Î ¿­·È´Ù. ÇлýµéÀº ±â»µÇß´Ù.</p></body></html>");
        Assert.Equal("상단여백 대학 신문", record.Title);
        Assert.True(record.Repair.DamagedChars > 0);
    }

    [Fact]
    public void The_same_page_gives_the_same_record_twice() =>
        Assert.Equal(ArticleJson.Write(Extract("<html><p>Some words, and more.</p></html>")), ArticleJson.Write(Extract("<html><p>Some words, and more.</p></html>")));

    private static ArticleRecord Extract(string page) => Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "page.html" });

    private static IEnumerable<string> Codes(string page) => Extract(page).Warnings.Select(warning => warning.Code);
}
