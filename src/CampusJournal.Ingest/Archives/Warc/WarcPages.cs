using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>The pages of one archive: which records are pages, and what becomes of the others.</summary>
/// <param name="content">The archive from its start.</param>
/// <param name="origin">Where it is.</param>
/// <param name="options">How to read.</param>
internal sealed class WarcPages(Stream content, PageOrigin origin, SourceOptions options)
{
    private readonly string place = EntryName.Place(origin);
    private readonly RecordPage pages = new(options.MaxRecordSize);
    private readonly Originals? originals = content.CanSeek ? new Originals(content, options) : null;
    private readonly NoticeTally notices = new(options.ListsEachNotice);

    /// <summary>Reads the archive to its end.</summary>
    public IEnumerable<SourceItem> Read(CancellationToken cancellationToken)
    {
        using var reader = ArchiveReader.Open(content, content.CanSeek ? content.Position : 0, options);
        while (reader.Read(out var record, out var fault))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var item in fault is not null ? Items([fault]) : Items(record!))
            {
                yield return item;
            }
        }

        foreach (var notice in notices.Take())
        {
            yield return Notice(notice);
        }
    }

    private IEnumerable<SourceItem> Items(ArchiveRecord record)
    {
        var result = record.Type == "revisit" ? Revisit(record) : pages.Read(record);
        originals?.Add(record, result);
        if (options.Captures?.Contains(EntryName.Of(origin), record.Offset, record.Url, record.Date) == false)
        {
            yield return new SkippedEntry(place, "not-listed");
            yield break;
        }

        foreach (var item in Items([.. result.Faults, .. RecordCheck.Faults(record, result)]))
        {
            yield return item;
        }

        yield return result switch
        {
            // Nobody wants the record, but what was to follow it is lost.
            { SkipReason: not null } when record.Cut is { } cut => Failure(cut),
            { SkipReason: { } reason } => new SkippedEntry(place, reason),
            { Failure: { } failure } => Failure(failure),
            _ => Page(record, result),
        };
    }

    private PageResult Revisit(ArchiveRecord record)
    {
        if (originals?.Find(record) is not { } original)
        {
            return PageResult.Skip("revisit-elsewhere");
        }

        var result = pages.Read(original);
        return result with { RefersTo = original.Id ?? record.RefersTo.Id };
    }

    private SourcePage Page(ArchiveRecord record, PageResult result)
    {
        var bytes = result.Content.ToArray();
        var url = record.Url ?? record.RefersTo.Url;
        return new(bytes, origin with
        {
            Member = WarcName.Of(origin, record.Date, url),
            Offset = record.Offset,
            Length = bytes.Length,
            Url = url,
            CapturedAt = record.Date,
            Sha256 = PageBuffer.Digest(bytes),
            MediaType = result.MediaType,
            RefersTo = result.RefersTo,
            RecordId = record.Id,
            HttpCharset = result.Charset,
        })
        {
            Fault = (result.Fault ?? record.Cut) is { } fault ? Failure(fault) : null,
        };
    }

    /// <summary>Gives faults that no page carries: losses at once, notices when the file is read.</summary>
    private IEnumerable<SourceItem> Items(IEnumerable<ArchiveFault> faults)
    {
        foreach (var fault in faults)
        {
            if (fault.IsLoss)
            {
                yield return Failure(fault);
            }
            else if (notices.Add(fault) is { } notice)
            {
                yield return Notice(notice);
            }
        }
    }

    private PageFailure Failure(ArchiveFault fault) => new(place, fault.Offset, "read", fault.Code, fault.Message) { Quarantined = fault.Quarantined };

    private SourceNotice Notice(ArchiveFault fault) => new(place, fault.Offset, fault.Code, fault.Message);
}
