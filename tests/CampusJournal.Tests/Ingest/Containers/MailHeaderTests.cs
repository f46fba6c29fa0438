using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

/// <summary>What the header of a mail tells of an article that says it not itself.</summary>
public class MailHeaderTests
{
    private const string Text = "학교 뒤편 온실이 여섯 해 만에 다시 문을 연다. 학생들은 봄부터 이곳에서 모종을 기른다.\n\n모두 함께한다.\n";
    private const string Sent = "From: 편집실 <desk@press.example.kr>\nTo: readers@press.example.kr\nDate: Tue, 2 Mar 2010 10:00:00 +0900\nMIME-Version: 1.0\n";

    [Theory]
    [InlineData("=?utf-8?B?7Jio7IukIOyGjOyLnQ==?=", "온실 소식")]
    [InlineData("=?ks_c_5601-1987?B?v8K9xyC80r3E?=", "온실 소식")]
    [InlineData("=?EUC-KR?Q?=BF=C2=BD=C7_=BC=D2=BD=C4?=", "온실 소식")]
    [InlineData("=?iso-8859-1?Q?Caf=E9?=", "Café")]
    [InlineData("온실 소식", "온실 소식")]
    [InlineData(" ", null)]
    public async Task The_subject_is_the_title_of_a_mail_that_states_none(string subject, string? title) =>
        Assert.Equal(title, (await RecordAsync($"{Sent}Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{Text}")).Title);

    [Fact]
    public async Task A_subject_in_bytes_of_949_is_read_as_that()
    {
        var mail = Packed.Cp949($"{Sent}Subject: 온실 소식\nContent-Type: text/plain; charset=euc-kr\n\n{Text}");
        Assert.Equal("온실 소식", Record((SourcePage)Assert.Single(await Packed.ItemsAsync("a.eml", mail))).Title);
    }

    [Fact]
    public async Task The_day_on_which_a_mail_was_sent_is_its_date()
    {
        var record = await RecordAsync($"{Sent}Subject: x\nContent-Type: text/plain; charset=utf-8\n\n{Text}");

        Assert.Equal(("2010-03-02T10:00:00+09:00", "meta"), (record.Date, record.DateSource));
        Assert.DoesNotContain(record.Warnings, warning => warning.Code == "no-date");
        Assert.Null(record.Source.CapturedAt);
    }

    [Fact]
    public async Task What_the_article_says_itself_comes_first()
    {
        const string page = "<html><head><title>온실이 다시 열린다</title><meta property=article:published_time content='2009-05-04T08:00:00+09:00'></head><body><h1>온실이 다시 열린다</h1><p>"
            + Text + "</p></body></html>";

        var record = await RecordAsync($"{Sent}Subject: 이번 주 소식\nContent-Type: text/html; charset=utf-8\n\n{page}");

        Assert.Equal(("온실이 다시 열린다", "2009-05-04T08:00:00+09:00"), (record.Title, record.Date));
    }

    [Fact]
    public async Task The_day_on_which_a_page_was_saved_is_not_its_date()
    {
        var record = await RecordAsync(
            $"From: <Saved by Blink>\nSubject: 온실 소식\nDate: Tue, 2 Mar 2010 10:00:00 +0900\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>{Text}</p></body></html>");

        Assert.Equal(("온실 소식", null), (record.Title, record.Date));
        Assert.Equal(new DateTimeOffset(2010, 3, 2, 10, 0, 0, TimeSpan.FromHours(9)), record.Source.CapturedAt);
    }

    [Fact]
    public async Task A_text_that_is_attached_has_not_the_subject_of_its_mail()
    {
        var mail = $"{Sent}Subject: 원고 보냅니다\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n"
            + $"Content-Disposition: attachment; filename=a.txt\n\n{Text}\n--b--\n";

        var record = await RecordAsync(mail);

        Assert.Equal((null, null), (record.Title, record.Date));
    }

    private static async Task<ArticleRecord> RecordAsync(string mail) => Record((SourcePage)Assert.Single(await Packed.ItemsAsync("a.eml", Packed.Bytes(mail))));

    private static ArticleRecord Record(SourcePage page) => new ArticleExtractor().Extract(page.Content.Span, page.Origin);
}
