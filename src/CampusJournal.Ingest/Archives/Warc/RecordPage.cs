using CampusJournal.Ingest.Archives.Warc.Http;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Makes pages of records: 2xx responses, resources and conversions of HTML, XHTML and plain text.</summary>
/// <param name="limit">The largest page in bytes.</param>
internal sealed class RecordPage(int limit)
{
    /// <summary>Why a revisit alone is no page: its original must be found.</summary>
    public const string RevisitElsewhere = "revisit-elsewhere";

    private const string RobotsTxt = "robots-txt";

    private static readonly string[] KnownTypes = ["request", "metadata", "warcinfo", "filedesc"];

    /// <summary>Reads a record.</summary>
    public PageResult Read(ArchiveRecord record)
    {
        var result = record switch
        {
            { IsContinuation: true } or { Type: "continuation" } => PageResult.Skip("continuation"),
            { Type: "revisit" } => PageResult.Skip(IsRobots(record.Url) ? RobotsTxt : RevisitElsewhere),
            { Type: "response" } when IsWeb(record.Url) => Response(record),
            { Type: "response" } when HasDamagedScheme(record) => Flagged(Response(record), ArchiveFaults.BadUrl(record.Offset)),
            { Type: "response" } => PageResult.Skip("not-a-page"),
            { Type: "resource" or "conversion" } => Resource(record),
            { Type: ArchiveRecord.NoType } when record.Block.Span.StartsWith("HTTP/"u8) && IsWeb(record.Url) => Noted(Response(record), ArchiveFaults.NoType(record.Offset)),
            _ => PageResult.Skip(KnownTypes.Contains(record.Type) ? record.Type : "other-record"),
        };
        return WithFaultsOf(record, result);
    }

    /// <summary>
    /// Reads a revisit: the payload of its original as the header of the revisit says what it is (WARC 1.1, 6.7.2: the block holds the header of
    /// this answer). An answer that says "not modified", or has no header, is what the original was.
    /// </summary>
    /// <param name="revisit">The revisit.</param>
    /// <param name="original">The record that it refers to.</param>
    public PageResult Read(ArchiveRecord revisit, ArchiveRecord original)
    {
        var own = HttpResponse.Parse(revisit.Block);
        if (original.Type != "response" || own is not { Status: >= 200 and < 300, Body: not null } || own.Fields["Content-Type"] is null)
        {
            return Read(original);
        }

        var repeated = original with { Url = revisit.Url };
        var payload = ResponseBody.PayloadOf(HttpResponse.Parse(original.Block), out _, out _);
        return WithFaultsOf(repeated, Response(repeated, own.Around(payload)));
    }

    /// <summary>
    /// Reads a revisit whose original cannot be had: a page without bytes that says where they are, unless its own header says that it is no page.
    /// </summary>
    public static PageResult ReadElsewhere(ArchiveRecord revisit)
    {
        var own = HttpResponse.Parse(revisit.Block);
        if (own.Status is not (null or 304 or (>= 200 and < 300)))
        {
            return PageResult.Skip("http-status");
        }

        // What was not modified is what its original was, and that is not known.
        var media = MediaTypeField.Parse(own.Status == 304 ? null : own.Fields["Content-Type"]);
        return !media.IsPage && !media.IsUnknown ? PageResult.Skip("not-a-page") : WithFaultsOf(revisit, new()
        {
            IsElsewhere = true,
            RefersTo = revisit.RefersTo.Name(revisit.Url, revisit.PayloadDigest),
            MediaType = media.Name is "text/plain" ? media.Name : "text/html",
            Charset = media.Charset,
            Remarks = [ArchiveFaults.RevisitElsewhere(revisit.Offset, revisit.RefersTo, revisit.PayloadDigest)],
        });
    }

    private static PageResult WithFaultsOf(ArchiveRecord record, PageResult result) => result with
    {
        Fault = result.Fault ?? record.Cut ?? StatedCut(record) ?? record.Doubt,
        Faults = [.. record.Faults.Where(static fault => !fault.IsLoss), .. result.Faults],
    };

    private static ArchiveFault? StatedCut(ArchiveRecord record) => record.Truncated is not null ? ArchiveFaults.StatedCut(record.Offset)
        : record.IsContinued ? ArchiveFaults.Continued(record.Offset)
        : null;

    private static bool IsWeb(string? url) => url is null || url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // A flipped bit makes another scheme of "http"; what the server answered is a page all the same. FTP is answered so by proxies.
    private static bool HasDamagedScheme(ArchiveRecord record) =>
        record.Block.Span.StartsWith("HTTP/"u8) && !record.Url!.StartsWith("ftp", StringComparison.OrdinalIgnoreCase);

    private static PageResult Flagged(PageResult result, ArchiveFault fault) =>
        result.SkipReason is null && result.Failure is null ? result with { Fault = result.Fault ?? fault } : result;

    private static PageResult Noted(PageResult result, ArchiveFault fault) => result with { Faults = [.. result.Faults, fault] };

    private static bool IsRobots(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.AbsolutePath.Equals("/robots.txt", StringComparison.Ordinal);

    private PageResult Response(ArchiveRecord record) => Response(record, HttpResponse.Parse(record.Block));

    private PageResult Response(ArchiveRecord record, HttpResponse response)
    {
        if (response.Body is null && record.Cut is not null)
        {
            return new() { Failure = ArchiveFaults.CutHeader(record.Offset) };
        }

        if (response.Status is not (>= 200 and < 300) or 204 or 205)
        {
            return PageResult.Skip("http-status");
        }

        var media = MediaTypeField.Parse(response.Fields["Content-Type"]);
        if (Refusal(record, media) is { } refusal)
        {
            return refusal;
        }

        var body = ResponseBody.Of(response, record.Offset, limit);
        if (body.IsTooLarge)
        {
            return TooLarge(record);
        }

        var fault = body.Faults.FirstOrDefault(static found => found.IsLoss);
        return body.Bytes.IsEmpty && fault is { Code: "bad-encoding" }
            ? new() { Failure = fault }
            : Page(body.Bytes, media) with
            {
                Payloads = [response.Body.GetValueOrDefault(), body.Payload],
                Fault = fault,
                Faults = [.. body.Faults.Where(static found => !found.IsLoss)],
            };
    }

    private PageResult Resource(ArchiveRecord record)
    {
        if (record.MediaType?.StartsWith("application/http", StringComparison.Ordinal) == true)
        {
            return Response(record);
        }

        // wget keeps its arguments and its log as texts of this scheme.
        if (record.Url?.StartsWith("metadata:", StringComparison.OrdinalIgnoreCase) == true)
        {
            return PageResult.Skip("metadata");
        }

        var media = MediaTypeField.Parse(record.MediaType);
        if (Refusal(record, media) is { } refusal)
        {
            return refusal;
        }

        return record.Block.Length > limit ? TooLarge(record) : Page(record.Block, media) with { Payloads = [record.Block] };
    }

    private PageResult? Refusal(ArchiveRecord record, MediaTypeField media)
    {
        if (IsRobots(record.Url))
        {
            return PageResult.Skip(RobotsTxt);
        }

        if (!media.IsPage && !media.IsUnknown)
        {
            return PageResult.Skip("not-a-page");
        }

        return record.IsTooLarge ? TooLarge(record) : null;
    }

    private PageResult TooLarge(ArchiveRecord record) => new() { Failure = ArchiveFaults.TooLarge(record.Offset, limit) };

    private static PageResult Page(ReadOnlyMemory<byte> content, MediaTypeField media)
    {
        var sniffed = ContentSniffer.Sniff(content.Span);
        var isEmptyPage = content.IsEmpty && media.IsPage;
        return sniffed.Kind == ContentKind.NotAPage && !isEmptyPage
            ? PageResult.Skip("not-a-page")
            : new() { Content = content, MediaType = isEmptyPage ? "text/html" : sniffed.MediaType, Charset = media.Charset };
    }
}
