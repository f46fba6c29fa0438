using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Benchmarks;

/// <summary>Pages of the size and shape of a campus newspaper's, made up, each different.</summary>
/// <param name="count">The number of pages.</param>
public sealed class SyntheticPages(int count) : IPageSource
{
    private const string Sentence = "총학생회는 어제 학생회관에서 임시 회의를 열고 등록금과 강의실 문제를 다시 논의하기로 했다. ";

    private readonly SourcePage[] pages = [.. Enumerable.Range(0, count).Select(Page)];

    /// <summary>Gets the bytes of all pages.</summary>
    public long Bytes => pages.Sum(page => (long)page.Content.Length);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var page in pages)
        {
            yield return page;
        }
    }

    private static SourcePage Page(int number)
    {
        var html = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><title>");
        html.Append(CultureInfo.InvariantCulture, $"제{number}호 총학생회 소식</title></head><body>");
        for (var link = 0; link < 150; link++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"menu\"><a href=\"/news/articleList.html?sc_section_code=S1N{link}\">메뉴 {link}</a></li>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<h1>제{number}호 총학생회 소식</h1><div id=\"article-view-content-div\">");
        for (var paragraph = 0; paragraph < 12; paragraph++)
        {
            html.Append("<p>").Insert(html.Length, Sentence, 3 + ((number + paragraph) % 5)).Append("</p>\n");
        }

        html.Append("</div></body></html>");
        var content = Encoding.UTF8.GetBytes(html.ToString());
        return new(content, new() { Path = string.Create(CultureInfo.InvariantCulture, $"pages/{number}.html"), Length = content.Length, Sha256 = $"{number:x64}" });
    }
}
