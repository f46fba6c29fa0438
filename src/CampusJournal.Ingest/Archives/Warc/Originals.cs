using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>
/// Remembers where the pages of a file are, so that a later revisit in it finds its original: by record id, by URL and time, or by the
/// digest of the payload. Only hashes and offsets are kept, some hundred bytes a page.
/// </summary>
/// <param name="content">The file, which can seek.</param>
/// <param name="options">How to read.</param>
internal sealed class Originals(Stream content, SourceOptions options)
{
    private readonly Dictionary<UInt128, long> offsets = [];

    /// <summary>Takes a record that gave a page.</summary>
    public void Add(ArchiveRecord record, PageResult result)
    {
        if (record.Type == "revisit" || result.SkipReason is not null || result.Failure is not null)
        {
            return;
        }

        foreach (var key in Keys(record.Id, record.Url, record.Date, record.PayloadDigest))
        {
            offsets.TryAdd(key, record.Offset);
        }
    }

    /// <summary>Reads the original of a revisit.</summary>
    /// <returns>The record, or null when this file has it not before the revisit.</returns>
    public ArchiveRecord? Find(ArchiveRecord revisit)
    {
        var refers = revisit.RefersTo;
        foreach (var key in Keys(refers.Id, refers.Url ?? revisit.Url, refers.Date, revisit.PayloadDigest))
        {
            if (offsets.TryGetValue(key, out var offset) && Read(offset) is { } record && Keys(record.Id, record.Url, record.Date, record.PayloadDigest).Contains(key))
            {
                return record;
            }
        }

        return null;
    }

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

    private static UInt128 Hash(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));

    private ArchiveRecord? Read(long offset)
    {
        var here = content.Position;
        try
        {
            content.Position = offset;
            using var reader = ArchiveReader.Open(content, offset, options with { Quarantine = null });
            return reader.Read(out var record, out _) ? record : null;
        }
        finally
        {
            content.Position = here;
        }
    }
}
