using CampusJournal.Ingest.Fetch.Http;
using CampusJournal.Ingest.Fetch.Robots;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch;

/// <summary>What earlier runs and this one have brought home: knows what is there and adds to it.</summary>
/// <param name="writer">The WARC files; disposed by whoever opened them.</param>
/// <param name="path">The first file.</param>
/// <param name="keepStatus">The statuses that are kept beside successes and redirects.</param>
internal sealed class FetchArchive(WarcWriter writer, string path, IReadOnlyList<int> keepStatus)
{
    private const string IdenticalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const string NotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
    private const int HttpNotModified = 304;

    // The header fields that say how a payload is to be read.
    private static readonly string[] OfPayload = ["Content-Type", "Content-Encoding"];

    private readonly Lock changing = new();
    private readonly Dictionary<string, WarcIndexEntry> byUrl = Latest(writer.Earlier);
    private readonly Dictionary<(string Digest, string MediaType), WarcIndexEntry> byPayload = Originals(writer.Earlier);

    /// <summary>Lists the URLs of the pages that an archive has, by its index alone; nothing is changed.</summary>
    public static IReadOnlySet<string> KnownUrls(string path) =>
        WarcIndex.Read(path).Where(entry => IsAnswer(entry) && entry.Status < 300).Select(entry => entry.Url).ToHashSet(StringComparer.Ordinal);

    /// <summary>Gives the latest answer for a URL that is there, a page or a redirect, whole or cut at a limit; null when there is none.</summary>
    public WarcIndexEntry? Find(Uri url)
    {
        lock (changing)
        {
            return byUrl.GetValueOrDefault(url.AbsoluteUri);
        }
    }

    /// <summary>Reads an answer that is there, a revisit with the body that it refers to; null when it cannot be read any more.</summary>
    public StoredAnswer? Read(WarcIndexEntry entry)
    {
        var answer = ReadRecord(entry);
        return answer is not null && entry.MediaType == WarcIndexEntry.RevisitMediaType
            ? answer with { Body = Original(entry.Digest, answer.Head) is { } original ? ReadRecord(original)?.Body ?? [] : [] }
            : answer;
    }

    private StoredAnswer? ReadRecord(WarcIndexEntry entry) => StoredAnswer.Read(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, entry.File), entry);

    private WarcIndexEntry? Original(string? digest, HttpHead head)
    {
        lock (changing)
        {
            return digest is null ? null : byPayload.GetValueOrDefault((digest, WarcRecordHead.MediaType(head["Content-Type"])));
        }
    }

    /// <summary>Puts an answer into the archive if its status is one that is kept: request and response, or a revisit when the payload is there already.</summary>
    /// <returns>Whether the payload was there already; null when the answer is not kept.</returns>
    public async ValueTask<bool?> StoreAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var head = exchange.Head!;
        if (head.Status >= 300 && !head.IsRedirect && !keepStatus.Contains(head.Status))
        {
            return null;
        }

        // What the payload of a body is that breaks off within a chunk, every reader sees in another way: such a one has no digest.
        var digest = exchange.Truncated is not null ? null
            : await WarcDigest.Sha1Async(HttpBody.Payload(exchange.Tap.Response, head), cancellationToken).ConfigureAwait(false);
        var original = head.Status == HttpNotModified ? Find(exchange.Url) : digest is not null ? Same(digest, head) : null;
        using var request = RequestBlock.Of(exchange.Tap.Request);
        await using var received = ResponseBlock(exchange, head, headOnly: original is not null);
        var response = Response(exchange, head, digest, original) with { Block = received };
        var entries = await writer.WriteAsync([Request(exchange, request, response.Id), response], cancellationToken).ConfigureAwait(false);
        Remember(entries[^1]);
        return original is not null;
    }

    private static WarcDraft Request(Exchange exchange, Stream block, string responseId) => new()
    {
        Type = WarcTypes.Request,
        Date = exchange.Date,
        Block = block,
        TargetUri = exchange.Url.AbsoluteUri,
        ContentType = "application/http; msgtype=request",
        Fields = [new("WARC-Concurrent-To", responseId), .. Address(exchange)],
    };

    private static WarcDraft Response(Exchange exchange, HttpHead head, string? digest, WarcIndexEntry? original) => new()
    {
        Type = original is null ? WarcTypes.Response : WarcTypes.Revisit,
        Date = exchange.Date,
        Block = exchange.Tap.Response,
        TargetUri = exchange.Url.AbsoluteUri,
        ContentType = "application/http; msgtype=response",
        PayloadDigest = original?.Digest ?? digest,
        IndexedAs = original is null ? WarcRecordHead.MediaType(head["Content-Type"]) : WarcIndexEntry.RevisitMediaType,
        Status = head.Status,
        Fields = [.. Address(exchange), .. Truncated(exchange), .. Revisit(original, head)],
    };

    private static IEnumerable<KeyValuePair<string, string>> Address(Exchange exchange) =>
        exchange.Tap.Address is { } address ? [new("WARC-IP-Address", (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString())] : [];

    private static IEnumerable<KeyValuePair<string, string>> Truncated(Exchange exchange) =>
        exchange.Truncated is { } reason ? [new("WARC-Truncated", reason)] : [];

    private static IEnumerable<KeyValuePair<string, string>> Revisit(WarcIndexEntry? original, HttpHead head) => original is null
        ? []
        :
        [
            new("WARC-Profile", head.Status == HttpNotModified ? NotModified : IdenticalPayload),
            new("WARC-Refers-To-Target-URI", original.Url),
            new("WARC-Refers-To-Date", WarcHeader.Time(original.Date)),
        ];

    // Interim responses before the head are left out; a revisit keeps the head only.
    private static SpoolStream ResponseBlock(Exchange exchange, HttpHead head, bool headOnly)
    {
        var block = new SpoolStream();
        var response = exchange.Tap.Response;
        response.Position = head.Start;
        if (headOnly)
        {
            var bytes = new byte[head.BodyStart - head.Start];
            response.ReadExactly(bytes);
            block.Write(bytes);
            return block;
        }

        response.CopyTo(block);
        return block;
    }

    private static Dictionary<string, WarcIndexEntry> Latest(IEnumerable<WarcIndexEntry> entries)
    {
        var latest = new Dictionary<string, WarcIndexEntry>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(IsAnswer).OrderBy(entry => entry.Date))
        {
            latest[entry.Url] = entry;
        }

        return latest;
    }

    private static Dictionary<(string Digest, string MediaType), WarcIndexEntry> Originals(IEnumerable<WarcIndexEntry> entries)
    {
        var originals = new Dictionary<(string Digest, string MediaType), WarcIndexEntry>();
        foreach (var entry in entries.Where(IsOriginal).OrderBy(entry => entry.Date))
        {
            originals[(entry.Digest!, entry.MediaType)] = entry;
        }

        return originals;
    }

    // What was longer than wanted is there as it was wanted.
    private static bool IsAnswer(WarcIndexEntry entry) => entry is { Status: >= 200 and < 400 and not HttpNotModified, Truncated: null or WarcIndexEntry.CutAtLimit };

    // A site that answers everything alike has a page for its robots.txt, too. Readers pass that over, and would a page that only refers to it.
    private static bool IsOriginal(WarcIndexEntry entry) =>
        entry is { Status: >= 200 and < 300, Truncated: null, Digest: not null, MediaType: not WarcIndexEntry.RevisitMediaType }
        && !entry.Url.EndsWith(RobotsRules.FilePath, StringComparison.Ordinal);

    // The same bytes under another type, charset or coding are another page: most readers take all of that from the original. An empty payload says nothing.
    private WarcIndexEntry? Same(string digest, HttpHead head)
    {
        if (head.Status is < 200 or >= 300 || digest == StoredAnswer.EmptyDigest)
        {
            return null;
        }

        // Each file of several can be read alone: no revisit of it leads to another one.
        return Original(digest, head) is { } original && original.File == writer.NextFile && ReadRecord(original)?.Head is { } stored
            && Array.TrueForAll(OfPayload, field => string.Equals(stored[field], head[field], StringComparison.OrdinalIgnoreCase)) ? original : null;
    }

    private void Remember(WarcIndexEntry entry)
    {
        lock (changing)
        {
            if (IsAnswer(entry))
            {
                byUrl[entry.Url] = entry;
            }

            if (IsOriginal(entry))
            {
                byPayload[(entry.Digest!, entry.MediaType)] = entry;
            }
        }
    }
}
