using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest.Outputs;

/// <summary>Records to write, kind and hostile.</summary>
internal static class OutputRecords
{
    public static readonly ArticleRecord Plain = new()
    {
        Id = "0123456789abcdef0123456789abcdef",
        Source = new()
        {
            Path = "p/온실.html",
            Url = "http://haeoreum.example/news/articleView.html?idxno=1&b=2",
            Offset = 7_000_000_000,
            CapturedAt = new(2010, 3, 2, 9, 0, 1, TimeSpan.FromHours(9)),
            MediaType = "text/html",
        },
        Kind = "article",
        Title = "온실, 다시 문 열다",
        Subtitle = "십 년 만에",
        Section = "보도",
        Byline = "편시우 기자",
        Authors = [new("편시우", "기자", "siu@haeoreum.example", "person"), new("백나래", null, null, "person")],
        Date = "2015-06-15T10:20+09:00",
        Body = "첫 문단 <b> & \"둘\".\n\n둘째\n문단 ]]> 끝 [gallery]",
        Captions = ["▲ 온실 <사진=김>", "▲ 새 건물"],
        Images = [new("http://haeoreum.example/a b.jpg", "온실\"", "▲ 온실 <사진=김>"), new("javascript:alert(1)", null, null)],
        Language = "ko",
        Publisher = "해오름신문",
        Charset = new("cp949", "euc-kr", 0.5, "meta", true, 3),
        Repair = new(0, 0, 0, ["cp949", "latin-1"], false, 1),
        Tool = "cjt/0",
    };

    public static readonly string[] HostileTitles =
    [
        "<script>alert(1)</script>", "=HYPERLINK(\"http://evil.example\")", "\u001b[2J\u0000\u0007", "\u202Eevil\u202C", new('가', 300), "a]]>b",
        "\uD800 \uDFFF \uFFFE", "../../etc/passwd", "CON", "  .hidden ", "---\na: b", "{{ site.x }} {% raw %}", "C:\\a|b?*\"", "😀", "\r\n", "",
    ];

    public static ArticleRecord Titled(string? title, int number = 1) => Plain with { Title = title, Id = number.ToString("x32", null) };

    public static async Task FillAsync(this IRecordSink sink, params IEnumerable<ArticleRecord> records)
    {
        await using (sink)
        {
            foreach (var record in records)
            {
                await sink.WriteAsync(record, TestContext.Current.CancellationToken);
            }

            await sink.CompleteAsync(TestContext.Current.CancellationToken);
        }
    }
}
