using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>The pages of one archive: which records are pages, and what becomes of the others.</summary>
/// <param name="content">The archive from its start.</param>
/// <param name="origin">Where it is.</param>
/// <param name="options">How to read.</param>
internal sealed class WarcPages(Stream content, PageOrigin origin, SourceOptions options)
{
    private const string NotListed = "not-listed";

    private readonly string place = EntryName.Place(origin);
    private readonly RecordPage pages = new(options.MaxRecordSize);
    private readonly NoticeTally notices = new(options.ListsEachNotice);

    // Null where no record can be read a second time.
    private readonly Originals? originals = content.CanSeek && ArchiveReader.OpensAnywhere(content) ? new Originals(content, options) : null;

    /// <summary>Reads the archive to its end.</summary>
    public IEnumerable<SourceItem> Read(CancellationToken cancellationToken)
    {
        var offsets = originals is not null ? options.Captures?.Offsets(EntryName.Of(origin)) : null;
        foreach (var item in offsets is null ? ReadAll(cancellationToken) : offsets.SelectMany(offset => ReadAt(offset, cancellationToken)))
        {
            yield return item;
        }

        if (offsets is { Count: 0 })
        {
            yield return new SkippedEntry(place, NotListed);
        }

        if (offsets is not null && originals!.HasWaiting)
        {
            // The originals of listed revisits need not be listed.
            FindOriginals(cancellationToken);
        }

        foreach (var late in originals?.TakeWaiting() ?? [])
        {
            yield return Late(late.Offset, late.Revisit, late.Original);
        }

        foreach (var notice in notices.Take())
        {
            yield return Notice(notice);
        }
    }

    private IEnumerable<SourceItem> ReadAll(CancellationToken cancellationToken)
    {
        using var reader = ArchiveReader.Open(content, content.CanSeek ? content.Position : 0, options);
        var hasLoss = false;
        while (reader.Read(out var record, out var fault))
        {
            cancellationToken.ThrowIfCancellationRequested();
            hasLoss |= fault?.IsLoss == true;
            foreach (var item in fault is not null ? Items([fault]) : Items(record!))
            {
                yield return item;
            }
        }

        if (reader.Records == 0 && !hasLoss)
        {
            yield return Failure(ArchiveFaults.NoRecords());
        }
    }

    /// <summary>Reads what is at one place: a record, or all records of the member that begins there.</summary>
    private IEnumerable<SourceItem> ReadAt(long offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        content.Position = Math.Min(offset, content.Length);
        using var reader = ArchiveReader.Open(content, offset, options);
        var isThere = false;
        while (reader.Read(out var record, out var fault) && (record?.Offset ?? fault!.Offset) == offset)
        {
            isThere = true;
            foreach (var item in fault is not null ? Items([fault]) : Items(record!))
            {
                yield return item;
            }
        }

        if (!isThere)
        {
            yield return Failure(ArchiveFaults.NotThere(offset));
        }
    }

    private void FindOriginals(CancellationToken cancellationToken)
    {
        content.Position = 0;
        using var reader = ArchiveReader.Open(content, 0, options with { Quarantine = null });
        while (reader.Read(out var record, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (record is not null)
            {
                originals!.Add(record, pages.Read(record));
            }
        }
    }

    private IEnumerable<SourceItem> Items(ArchiveRecord record)
    {
        var result = record.Type == "revisit" ? Revisit(record) : pages.Read(record);
        originals?.Add(record, result);
        if (options.Captures?.Contains(EntryName.Of(origin), record.Offset, record.Url, record.Date) == false)
        {
            yield return new SkippedEntry(place, NotListed);
            yield break;
        }

        ArchiveFault[] mismatches = [.. RecordCheck.Faults(record, result, options.MaxRecordSize)];
        foreach (var item in Items([.. result.Faults, .. mismatches]))
        {
            yield return item;
        }

        result = result with { Remarks = mismatches };

        if (result.SkipReason == RecordPage.RevisitElsewhere && originals is not null)
        {
            originals.Wait();
            yield break;
        }

        yield return Item(record, result);
    }

    private SourceItem Late(long offset, ArchiveRecord? revisit, ArchiveRecord? original) => revisit is null
        ? Failure(ArchiveFaults.Gone(offset))
        : Item(revisit, original is null ? pages.Read(revisit) : Repeated(revisit, original));

    private SourceItem Item(ArchiveRecord record, PageResult result) => result switch
    {
        { SkipReason: RecordPage.RevisitElsewhere } => Item(record, Elsewhere(record)),
        // Nobody wants the record, but what was to follow it is lost.
        { SkipReason: not null } when record.Cut is { } cut => Failure(cut),
        { SkipReason: { } reason } => new SkippedEntry(place, reason),
        { Failure: { } failure } => Failure(failure),
        _ => Page(record, result),
    };

    private PageResult Revisit(ArchiveRecord record)
    {
        var alone = pages.Read(record);
        return alone.SkipReason == RecordPage.RevisitElsewhere && originals?.Find(record) is { } original ? Repeated(record, original) : alone;
    }

    // Records of ARC files have no id, only a name.
    private PageResult Repeated(ArchiveRecord revisit, ArchiveRecord original) =>
        pages.Read(revisit, original) with { RefersTo = original.Id ?? WarcName.Of(origin, original.Date, original.Url) };

    /// <summary>Gives what a revisit says of itself, where its original cannot be had: a capture without bytes, told once a file.</summary>
    private PageResult Elsewhere(ArchiveRecord revisit)
    {
        var result = RecordPage.ReadElsewhere(revisit);
        if (result.IsElsewhere && !options.ListsEachNotice)
        {
            notices.Add(result.Remarks[0]);
        }

        return result;
    }

    private SourcePage Page(ArchiveRecord record, PageResult result)
    {
        var bytes = options.TellsFaultsOnly ? [] : result.Content.ToArray();
        var url = record.Url ?? record.RefersTo.Url;
        return new(bytes, origin with
        {
            Member = WarcName.Of(origin, record.Date, url),
            Offset = record.Offset,
            Length = result.Content.Length,
            Url = url,
            CapturedAt = record.Date,
            Sha256 = options.TellsFaultsOnly ? null : PageBuffer.Digest(bytes),
            MediaType = result.MediaType,
            RefersTo = result.RefersTo,
            RecordId = record.Id,
            HttpCharset = result.Charset,
            IsElsewhere = result.IsElsewhere,
        })
        {
            Fault = (result.Fault ?? record.Cut) is { } fault ? Failure(fault) : null,
            Notices = [.. result.Remarks.Select(Notice)],
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
