using System.Globalization;
using CampusJournal.Articles.Profiles;
using CampusJournal.Articles.Review;
using CampusJournal.Articles.Scrapes;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles;

/// <summary>
/// Turns a page's bytes into its record: decodes, repairs, reads title, body, byline and date. Safe to share between threads.
/// A bad page is a record with warnings, never an exception.
/// </summary>
/// <example><code>var record = new ArticleExtractor().Extract(bytes, new PageOrigin { Path = "page.html" });</code></example>
public sealed class ArticleExtractor
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    private readonly ExtractOptions options;
    private readonly PieceRepair repair;
    private readonly HtmlReader htmlReader;

    /// <summary>Initializes a new instance of the <see cref="ArticleExtractor"/> class.</summary>
    /// <param name="options">How pages are read; null for <see cref="ExtractOptions.Default"/>.</param>
    public ArticleExtractor(ExtractOptions? options = null)
    {
        this.options = options ?? ExtractOptions.Default;
        repair = new(new MojibakeRepairer(this.options.Repair), this.options.Decisions);
        htmlReader = new(this.options.Profiles, repair);
    }

    /// <summary>Reads one page.</summary>
    /// <param name="content">The page's bytes; HTML or plain text, which is found out from the content.</param>
    /// <param name="origin">Where the page comes from; length, and where they are null digest and media type, are filled in.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException"><see cref="ExtractOptions.ForcedCharset"/> is not a known label.</exception>
    public ArticleRecord Extract(ReadOnlySpan<byte> content, PageOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);

        using var text = new PooledText();
        var decoded = Decode(content, origin, text);
        var mediaType = origin.MediaType is Html or Plain ? origin.MediaType : Sniff(text.Text.Span);
        var draft = content.IsEmpty ? new ArticleDraft { Kind = "empty" }
            : mediaType == Plain ? ScrapeReader.Read(text.ToString(), repair)
            : htmlReader.Read(text.Text, origin, decoded.Charset.Charset);
        AddTold(draft, origin);
        var summary = RepairSummaries.Summary(draft.Repaired);
        decoded = decoded with { Charset = OfFile(origin.FileCharset, decoded.Charset) };
        PageWarnings.Add(draft, decoded, content.IsEmpty, origin.IsElsewhere);
        PageWarnings.Add(draft, summary.Decided);
        var source = origin with
        {
            Sha256 = origin.Sha256 ?? PageIdentity.Sha256(content),
            Length = content.Length,
            MediaType = mediaType,
            Url = origin.Url ?? draft.Url ?? origin.MirrorUrl,
            CapturedAt = origin.CapturedAt ?? draft.CapturedAt,
        };
        return Record(draft, summary, source, decoded);
    }

    /// <summary>Tries a profile on a page and tells which selector gave which field: the tool of those who write profiles.</summary>
    /// <param name="content">The page's bytes.</param>
    /// <param name="origin">Where the page comes from.</param>
    /// <param name="profile">The profile.</param>
    /// <returns>Whether the profile is for the page, and what it found.</returns>
    public ProfileTest TestProfile(ReadOnlySpan<byte> content, PageOrigin origin, SiteProfile profile)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(profile);
        using var text = new PooledText();
        var decoded = Decode(content, origin, text);
        return htmlReader.Test(text.Text, origin, decoded.Charset.Charset, profile);
    }

    // What a page says itself comes before what was told with it; but a day says more than a month.
    private static void AddTold(ArticleDraft draft, PageOrigin origin)
    {
        if (draft.Kind == "empty")
        {
            return;
        }

        draft.Title ??= origin.ToldTitle;
        if ((draft.Date is null || draft.Date == draft.Month?.Date) && origin.ToldDate is { } sent)
        {
            (draft.Date, draft.DateSource) = (sent.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), "meta");
        }
    }

    // What is no page, such as XML, is read like HTML: the caller knows why it is given.
    private static string Sniff(ReadOnlySpan<char> text) => ContentSniffer.Sniff(text).Kind == ContentKind.PlainText ? Plain : Html;

    private DecodedPage Decode(ReadOnlySpan<byte> content, PageOrigin origin, PooledText text) => PageDecoder.Decode(content, CharsetDetector.Detect(content, new CharsetHints
    {
        Forced = origin.IsUnicode ? "utf-8" : options.ForcedCharset,
        HttpLabel = origin.HttpCharset,
        MimeLabel = origin.MimeCharset,
        IgnoreDeclared = options.IgnoreDeclared,
        Url = origin.Url ?? origin.MirrorUrl,
    }), text);

    private static ArticleRecord Record(ArticleDraft draft, RepairSummary repair, PageOrigin source, DecodedPage decoded) => new()
    {
        Id = PageIdentity.Id(source, source.Sha256!),
        Source = source,
        Kind = draft.Kind,
        Title = draft.Title,
        Subtitle = draft.Subtitle,
        Section = draft.Section,
        Byline = draft.Byline,
        Authors = draft.Authors,
        Date = draft.Date,
        DateSource = draft.DateSource,
        Modified = draft.Modified,
        SiteUpdated = draft.SiteUpdated,
        Body = draft.Body,
        Structure = draft.Structure,
        Captions = draft.Captions,
        Images = draft.Images,
        Language = draft.Language,
        Publisher = draft.Publisher,
        Copyright = draft.Copyright,
        Profile = draft.Profile,
        Charset = Summary(decoded),
        Repair = repair,
        Warnings = draft.Warnings,
        Tool = ToolVersion.Name,
    };

    // What the page declares by itself is kept behind what its file does. Where the file is in another charset is no word about this page.
    private static CharsetGuess OfFile(CharsetGuess? file, CharsetGuess page) =>
        file is null ? page : file with { Foreign = [], Declared = [.. file.Declared, .. page.Declared], UnknownLabels = [.. file.UnknownLabels, .. page.UnknownLabels] };

    // A byte order mark is no word of the page about itself.
    private static string? Declared(CharsetGuess charset) => charset.Declared.FirstOrDefault(static found => found.Where != "bom")?.Label;

    private static CharsetSummary Summary(DecodedPage decoded) => new(
        decoded.Charset.Charset, Declared(decoded.Charset), decoded.Charset.Confidence,
        decoded.Charset.Evidence, decoded.Charset.Conflict, decoded.Undecodable);
}
