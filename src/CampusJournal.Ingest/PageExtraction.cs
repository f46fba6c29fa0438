using System.Diagnostics.CodeAnalysis;
using CampusJournal.Articles;

namespace CampusJournal.Ingest;

/// <summary>
/// Extracts pages so that each gives a record or a failure. The extractor promises never to throw; one page that proves it wrong must
/// not cost the other hundred thousand, nor the worker that others wait for. Safe to share between threads.
/// </summary>
public sealed class PageExtraction
{
    private readonly Func<ReadOnlyMemory<byte>, PageOrigin, ArticleRecord> extract;

    /// <summary>Makes an extraction.</summary>
    /// <param name="extractor">The extractor of every page.</param>
    public PageExtraction(ArticleExtractor extractor)
        : this((content, origin) => extractor.Extract(content.Span, origin)) => ArgumentNullException.ThrowIfNull(extractor);

    internal PageExtraction(Func<ReadOnlyMemory<byte>, PageOrigin, ArticleRecord> extract) => this.extract = extract;

    /// <summary>Extracts one page.</summary>
    /// <param name="content">The page's bytes.</param>
    /// <param name="origin">Where the page comes from.</param>
    /// <param name="record">The record, or null.</param>
    /// <param name="failure">Why there is no record, with code <c>too-large</c> or <c>extract-failed</c>; or null.</param>
    public bool TryExtract(
        ReadOnlyMemory<byte> content, PageOrigin origin, [NotNullWhen(true)] out ArticleRecord? record, [NotNullWhen(false)] out PageFailure? failure)
    {
        ArgumentNullException.ThrowIfNull(origin);
        (record, failure) = (null, null);
        try
        {
            record = extract(content, origin);
            return true;
        }
        catch (OutOfMemoryException)
        {
            failure = Failures.TooLarge(origin);
            return false;
        }
        catch (Exception exception)
        {
            failure = Failures.ExtractFailed(origin, exception);
            return false;
        }
    }
}
