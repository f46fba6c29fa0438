using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Puts a line that speaks of a day between, before and after the paragraphs of a page.</summary>
internal static class SpokenLines
{
    public static ArticleRecord Read(string html) => new ArticleExtractor().Extract(System.Text.Encoding.UTF8.GetBytes(html), new PageOrigin { Path = "page.html" });

    /// <summary>Asserts that at every place the day is not the date and the line is in the body.</summary>
    public static void AssertKept(string line, Func<string, int, string> page, int paragraphs)
    {
        foreach (var place in Enumerable.Range(0, paragraphs + 1))
        {
            var record = Read(page(line, place));

            Assert.Null(record.Date);
            Assert.Contains(line, record.Body, StringComparison.Ordinal);
        }
    }
}
