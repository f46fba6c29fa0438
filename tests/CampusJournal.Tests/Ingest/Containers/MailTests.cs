using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

public class MailTests
{
    private const string SavedByInternetExplorer = """
        From: <Saved by Microsoft Internet Explorer 8>
        Subject: =?ks_c_5601-1987?B?x9GxuyC058DMxMk=?=
        Date: Tue, 2 Mar 2010 10:00:00 +0900
        MIME-Version: 1.0
        Content-Type: multipart/related;
            type="text/html";
            boundary="----=_Next"

        This is a multi-part message in MIME format.

        ------=_Next
        Content-Type: text/html;
            charset="ks_c_5601-1987"
        Content-Transfer-Encoding: quoted-printable
        Content-Location: http://press.example.ac.kr/news/articleView.html?idxno=3D1

        <html><body><h1>=C7=D1=B1=DB =B1=E2=BB=E7</h1><p>=BA=BB=B9=AE=C0=CC =
        =C0=D6=B4=D9.</p></body></html>

        ------=_Next
        Content-Type: image/gif
        Content-Transfer-Encoding: base64
        Content-Location: http://press.example.ac.kr/a.gif

        R0lGODlhAQABAAAAACw=

        ------=_Next
        Content-Type: text/html; charset="utf-8"
        Content-Transfer-Encoding: 8bit
        Content-Location: http://press.example.ac.kr/frame.html

        <p>안쪽 틀</p>

        ------=_Next--

        """;

    [Fact]
    public async Task Each_HTML_part_of_a_saved_page_is_a_page_and_the_root_is_the_first()
    {
        var mail = Mail(SavedByInternetExplorer);

        Assert.Equal(
            ["page a.mht!1", "skipped not-a-page a.mht!2", "page a.mht!3"], await Packed.ReadAsync("a.mht", mail));
        Assert.Equal(["page a.zip!x/b.mht!1"], (await Packed.ReadAsync("a.zip", Packed.Zip(("x/b.mht", mail)))).Take(1));
    }

    [Fact]
    public async Task A_saved_page_has_its_address_time_and_charset()
    {
        var page = (SourcePage)(await Packed.ItemsAsync("a.mht", Mail(SavedByInternetExplorer)))[0];

        Assert.Equal("http://press.example.ac.kr/news/articleView.html?idxno=3D1", page.Origin.Url);
        Assert.Equal(new DateTimeOffset(2010, 3, 2, 10, 0, 0, TimeSpan.FromHours(9)), page.Origin.CapturedAt);
        Assert.Equal("ks_c_5601-1987", page.Origin.MimeCharset);

        var record = new ArticleExtractor().Extract(page.Content.Span, page.Origin);
        Assert.Equal("한글 기사", record.Title);
        Assert.Equal("cp949", record.Charset.Used);
        Assert.Equal("ks_c_5601-1987", record.Charset.Declared);
    }

    [Theory]
    [InlineData("<html></html>", "page a.eml!1")]
    [InlineData(" ", "page a.eml!1")]
    [InlineData("<html><body>글</body></html>", "page a.eml!2")]
    [InlineData("<img src=\"a.gif\">", "page a.eml!2")]
    public async Task Of_the_forms_of_a_text_the_last_that_holds_anything_is_the_page(string html, string expected)
    {
        var mail = Mail($"""
            From: a@example.kr
            Subject: x
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            글로만 있는 말이다.
            --a
            Content-Type: text/html; charset=utf-8

            {html}
            --a--

            """);

        Assert.Equal(expected, (await Packed.ReadAsync("a.eml", mail)).Single(line => !line.StartsWith("skipped", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_charset_of_a_part_does_not_beat_what_the_bytes_prove()
    {
        var mail = Mail(SavedByInternetExplorer.Replace("quoted-printable", "8bit", StringComparison.Ordinal).Replace("=C7=D1=B1=DB =B1=E2=BB=E7", "한글 기사", StringComparison.Ordinal));

        var page = (SourcePage)(await Packed.ItemsAsync("a.mht", mail))[0];
        var record = new ArticleExtractor().Extract(page.Content.Span, page.Origin);

        Assert.Equal("utf-8", record.Charset.Used);
        Assert.True(record.Charset.Conflict);
    }

    [Fact]
    public async Task Chrome_names_the_page_in_the_head()
    {
        var mail = Mail("""
            From: <Saved by Blink>
            Snapshot-Content-Location: https://press.example.ac.kr/1
            Subject: =?utf-8?Q?=ED=95=9C?=
            Date: Fri, 5 Jan 2024 01:02:03 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html
            Content-Transfer-Encoding: binary

            <p>본문

            --b--
            """);

        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("a.mhtml", mail)));

        Assert.Equal("https://press.example.ac.kr/1", page.Origin.Url);
        Assert.Null(page.Origin.MimeCharset);
    }

    [Fact]
    public async Task A_mail_gives_its_best_form_and_its_attachments()
    {
        var zip = Convert.ToBase64String(Packed.Zip(("x.html", Packed.Bytes("<p>x"))));
        var text = $"""
            From: a@example.kr
            To: b@example.kr
            Message-ID: <1@example.kr>
            Date: Tue, 2 Mar 2010 10:00:00 +0900
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: multipart/alternative; boundary="n"

            --n
            Content-Type: text/plain

            text
            --n
            Content-Type: text/html

            <p>text
            --n--
            --m
            Content-Type: application/zip; name*=euc-kr''%C7%D1%B1%DB.zip
            Content-Transfer-Encoding: base64

            {zip}
            --m
            Content-Type: application/zip; name="XXXX.zip"
            Content-Transfer-Encoding: base64

            {zip}
            --m--
            """;
        var mail = Mail(text);
        Packed.Cp949("기사").CopyTo(mail, mail.AsSpan().IndexOf("XXXX"u8));

        Assert.Equal(
            ["skipped alternative a.eml!1", "page a.eml!2", "page a.eml!3/한글.zip!x.html", "page a.eml!4/기사.zip!x.html"], await Packed.ReadAsync("a.eml", mail));
        Assert.All((await Packed.ItemsAsync("a.eml", mail)).OfType<SourcePage>(), page => Assert.Null(page.Origin.CapturedAt));
    }

    [Fact]
    public async Task A_mailbox_gives_its_messages_and_takes_the_mark_from_lines_that_begin_with_From()
    {
        var message = "From a@example.kr Tue Mar  2 10:00:00 2010\nFrom: a@example.kr\nMIME-Version: 1.0\nContent-Type: text/plain\n\n>From here\n>>From there\n> quoted\n\n";

        var items = await Packed.ItemsAsync("a.mbox", Packed.Bytes(message + message));

        Assert.Equal(["a.mbox!1!1", "a.mbox!2!1"], items.Cast<SourcePage>().Select(page => page.Origin.Member));
        Assert.StartsWith("From here\n>From there\n> quoted\n", Encoding.UTF8.GetString(((SourcePage)items[1]).Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_cut_message_the_last_part_is_kept_and_flagged()
    {
        var mail = Mail(SavedByInternetExplorer);

        Assert.Equal(["page(truncated) a.mht!1"], await Packed.ReadAsync("a.mht", mail[..(mail.AsSpan().IndexOf("</h1>"u8) + 20)]));
        Assert.Equal(
            ["page a.mht!1", "skipped not-a-page a.mht!2", "page(truncated) a.mht!3"], await Packed.ReadAsync("a.mht", mail[..^30]));
    }

    [Fact]
    public async Task A_message_that_is_cut_within_an_image_says_so()
    {
        var mail = Mail(SavedByInternetExplorer);

        Assert.Equal(["page a.mht!1", "truncated a.mht!2"], await Packed.ReadAsync("a.mht", mail[..(mail.AsSpan().IndexOf("R0lGOD"u8) + 12)]));
    }

    [Fact]
    public async Task A_mailbox_that_is_cut_says_so_at_its_last_message()
    {
        var one = "From a@example.kr Tue Mar  2 10:00:00 2010\nFrom: a@example.kr\nMIME-Version: 1.0\nContent-Type: text/plain\n\n본문 한 줄\n\n";
        var parts = "From a@example.kr Tue Mar  2 10:00:00 2010\nFrom: a@example.kr\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n첫 글\n--b\n\n둘째 글\n";

        Assert.Equal(["page a.mbox!1!1", "page(truncated) a.mbox!2!1"], await Packed.ReadAsync("a.mbox", Packed.Bytes(one + one.TrimEnd('\n'))));
        Assert.Equal(
            ["page a.mbox!1!1", "page(truncated) a.mbox!1!2", "page a.mbox!2!1"], await Packed.ReadAsync("a.mbox", Packed.Bytes(parts + one)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Headers_without_bounds_are_one_failure(bool isOneLine)
    {
        var header = isOneLine ? "X-Long: " + new string('x', 17 << 20) : string.Concat(Enumerable.Repeat("X-Many: " + new string('x', 1000) + "\n", 17 << 10));

        Assert.Equal(
            ["bad-header a.eml"], await Packed.ReadAsync("a.eml", Packed.Bytes($"From: a@b\nMIME-Version: 1.0\nContent-Type: text/plain\n{header}\n\nx")));
    }

    [Theory]
    [InlineData("text/css", "본문 글\n<!-- body { color: red } -->")]
    [InlineData("text/CSS; charset=utf-8", "/* <p>본문</p> 을 꾸민다 */")]
    [InlineData("text/javascript", "document.write('<html><body><p>광고</p></body></html>');")]
    [InlineData("application/x-javascript", "<!-- document.write('<p>광고</p>') -->")]
    public async Task A_style_sheet_or_script_of_a_saved_page_is_no_page(string type, string text)
    {
        var part = $"------=_Next\nContent-Type: {type}\nContent-Location: http://press.example.ac.kr/get.php?f=1\n\n{text}\n\n------=_Next--";
        var mail = Mail(SavedByInternetExplorer.Replace("------=_Next--", part, StringComparison.Ordinal));

        Assert.Equal(
            ["page a.mht!1", "skipped not-a-page a.mht!2", "page a.mht!3", "skipped not-a-page a.mht!4"], await Packed.ReadAsync("a.mht", mail));
    }

    [Fact]
    public async Task Parts_without_bounds_are_one_failure()
    {
        var parts = string.Concat(Enumerable.Repeat("--b\n\nx\n", 33_000));

        Assert.Equal(
            ["bad-header a.eml"], await Packed.ReadAsync("a.eml", Packed.Bytes($"From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n")));
    }

    [Theory]
    [InlineData("From the editor\n\n본문")]
    [InlineData("Title: 기사\nDate: 2010\n\n본문")]
    [InlineData("From: 기자\n본문")]
    public async Task A_text_that_begins_like_a_mail_is_a_text(string text) => Assert.Equal(["page a.txt"], await Packed.ReadAsync("a.txt", Packed.Bytes(text)));

    private static byte[] Mail(string text) => Packed.Bytes(text.ReplaceLineEndings("\r\n"));
}
