using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>
/// Remembers where the answers in a file are, so that a revisit finds its original: by record id, by URL and time, by the digest of the
/// payload, or, when it names none of these, by URL alone. Pages are preferred; but what one address calls a style sheet another may call a
/// page. Only hashes and offsets are kept, some hundred bytes an answer.
/// </summary>
/// <param name="content">The file, which can seek.</param>
/// <param name="options">How to read.</param>
internal sealed class Originals(Stream content, SourceOptions options)
{
    private readonly Dictionary<UInt128, long> offsets = [];
    private readonly Dictionary<UInt128, long> otherOffsets = [];
    private readonly List<(long Offset, int Number)> waiting = [];
    private (long Offset, int Number) last = (-1, 0);

    /// <summary>Gets a value indicating whether a revisit waits for its original.</summary>
    public bool HasWaiting => waiting.Count > 0;

    /// <summary>Takes a record, of use or not: only an answer or a page can be an original.</summary>
    public void Add(ArchiveRecord record, PageResult result)
    {
        last = record.Offset == last.Offset ? (last.Offset, last.Number + 1) : (record.Offset, 0);
        var isPage = result.SkipReason is null;
        if (record.Type == "revisit" || result.Failure is not null || !(isPage || record.Type == "response"))
        {
            return;
        }

        foreach (var key in Keys(record.Id, record.Url, record.Date, record.PayloadDigest))
        {
            (isPage ? offsets : otherOffsets).TryAdd(key, record.Offset);
        }

        if (isPage && record.Url is { } url)
        {
            offsets[LastOf(url)] = record.Offset;
        }
    }

    /// <summary>Reads the original of a revisit.</summary>
    /// <returns>The record, or null when this file has it not before the revisit.</returns>
    public ArchiveRecord? Find(ArchiveRecord revisit) => Find(revisit, offsets) ?? Find(revisit, otherOffsets) ?? FindByUrl(revisit);

    /// <summary>Takes the record that was added last: a revisit that stands before its original, if the file has that at all.</summary>
    public void Wait() => waiting.Add(last);

    /// <summary>Reads the revisits that have waited again, when all originals are known.</summary>
    /// <returns>The offset of each, and what is there: the revisit, or null when the file has changed; its original, or null when the file has none.</returns>
    public IEnumerable<(long Offset, ArchiveRecord? Revisit, ArchiveRecord? Original)> TakeWaiting()
    {
        // Where one member holds many records, they have one offset and are read in one go.
        foreach (var member in waiting.GroupBy(static place => place.Offset, static place => place.Number))
        {
            var numbers = member.ToHashSet();
            foreach (var (number, record) in ReadMember(member.Key).Index())
            {
                if (numbers.Remove(number))
                {
                    yield return (member.Key, record, Find(record));
                }

                if (numbers.Count == 0)
                {
                    break;
                }
            }

            foreach (var _ in numbers)
            {
                yield return (member.Key, null, null);
            }
        }

        waiting.Clear();
    }

    private ArchiveRecord? Find(ArchiveRecord revisit, Dictionary<UInt128, long> known)
    {
        foreach (var key in KeysOfOriginal(revisit))
        {
            if (known.TryGetValue(key, out var offset) && Read(offset) is { } record && Keys(record.Id, record.Url, record.Date, record.PayloadDigest).Contains(key))
            {
                return record;
            }
        }

        return null;
    }

    private static IEnumerable<UInt128> KeysOfOriginal(ArchiveRecord revisit)
    {
        var refers = revisit.RefersTo;
        return Keys(refers.Id, refers.Url ?? revisit.Url, refers.Date, revisit.PayloadDigest);
    }

    // "Not modified" says only that the page is as it was: as the last time that its address was asked for.
    private ArchiveRecord? FindByUrl(ArchiveRecord revisit) =>
        revisit is { PayloadDigest: null, RefersTo: { Id: null, Date: null } refers } && (refers.Url ?? revisit.Url) is { } url
        && offsets.TryGetValue(LastOf(url), out var offset) && offset < revisit.Offset && Read(offset) is { } record && record.Url == url
            ? record
            : null;

    private static IEnumerable<UInt128> Keys(string? id, string? url, DateTimeOffset? date, string? digest)
    {
        if (id is not null)
        {
            yield return Hash("id " + id);
        }

        if (url is not null && date is { } time)
        {
            yield return Hash(string.Create(CultureInfo.InvariantCulture, $"url {time.UtcTicks} {url}"));
        }

        if (digest is not null)
        {
            yield return Hash("payload " + digest);
        }
    }

    private static UInt128 LastOf(string url) => Hash("last " + url);

    private static UInt128 Hash(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));

    private ArchiveRecord? Read(long offset)
    {
        var here = content.Position;
        try
        {
            return ReadMember(offset).FirstOrDefault();
        }
        finally
        {
            content.Position = here;
        }
    }

    private IEnumerable<ArchiveRecord> ReadMember(long offset)
    {
        content.Position = offset;
        using var reader = ArchiveReader.Open(content, offset, options with { Quarantine = null });
        while (reader.Read(out var record, out var fault) && (record?.Offset ?? fault!.Offset) == offset)
        {
            // Faults between records were told when the file was read.
            if (record is not null)
            {
                yield return record;
            }
        }
    }
}
