using System.Text;
using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Ingest.Journals;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// Records with a journal beside them: a target that is cut back to its journal and goes on, or, without a target, records that wait in the
/// journal itself. What the journal says is on the disk before the journal says it.
/// </summary>
internal sealed class JournaledSink : IRecordSink, IPageJournal
{
    private const int LinesPerBatch = 1_000;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(250);

    private readonly JournalFile journal;
    private readonly JournalIndex index = new();
    private readonly JournaledTarget? target;
    private readonly JournaledSinkOptions options;
    private readonly HashSet<long> taken = [];
    private readonly long earlierEnd;
    private long records;
    private int waiting;
    private long batchStarted;
    private bool isBroken;

    private JournaledSink(JournalFile journal, JournaledTarget? target, JournaledSinkOptions options)
    {
        this.journal = journal;
        this.target = target;
        this.options = options;
        ReadJournal();
        earlierEnd = journal.Length;
    }

    /// <summary>Opens a target with its journal.</summary>
    /// <param name="options">How.</param>
    /// <param name="format">Makes the writer of records, told whether it begins the target; null to keep records in the journal.</param>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced or gone on with.</exception>
    public static JournaledSink Open(JournaledSinkOptions options, Func<Stream, bool, IRecordSink>? format)
    {
        if (format is not null)
        {
            // What the journal stands for alone is checked by its own sink; it may be a folder.
            CheckUnedited(options);
        }

        var journal = JournalFile.Open(options.JournalPath, options.Path, options.Header, options.Fresh);
        try
        {
            if (format is not null && !journal.IsBegun && !options.Fresh)
            {
                CheckUnbegun(options.Path);
            }

            return new(journal, format is null ? null : new(options.Path, format), options);
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Reads what a journal says is done, without opening the target.</summary>
    /// <param name="options">How the target would be opened.</param>
    /// <param name="hasTarget">Whether the journal lies beside a target that grows with it.</param>
    /// <exception cref="TargetRefusedException">As for <see cref="Open"/>.</exception>
    public static EarlierPages ReadEarlier(JournaledSinkOptions options, bool hasTarget)
    {
        if (hasTarget)
        {
            CheckUnedited(options);
        }

        using var journal = JournalFile.OpenToRead(options.JournalPath, options.Path, options.Header);
        if (hasTarget && journal?.IsBegun != true)
        {
            CheckUnbegun(options.Path);
        }

        var index = new JournalIndex();
        foreach (var (start, _, line) in LinesWithin(journal, hasTarget ? new GrowingFile(options.Path).FoundLength : null))
        {
            index.Add(line, start);
        }

        return new(index.Find);
    }

    /// <inheritdoc/>
    public JournalEntry? Find(PageOrigin origin) => index.Find(origin);

    /// <inheritdoc/>
    public JournalEntry? FindRecord(string recordId) => index.FindRecord(recordId);

    /// <inheritdoc/>
    public ArticleRecord? TakeEarlier(long key) => key < earlierEnd && taken.Add(key) ? Read(journal.ReadLine(key)) : null;

    /// <inheritdoc/>
    public IEnumerable<ArticleRecord> TakeRest()
    {
        foreach (var (start, _, line) in journal.Lines())
        {
            if (start >= earlierEnd)
            {
                yield break;
            }

            if (line.Failure is null && taken.Add(start))
            {
                yield return Read(line);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        isBroken = true;
        var line = JournalLine.Of(record.Source) with { Id = record.Id, Record = options.HoldsRecords ? record : null };
        if (target is not null)
        {
            journal.Begin();
            var start = await target.WriteAsync(record, cancellationToken).ConfigureAwait(false);
            line = line with { Start = start, End = target.Length };
        }

        records++;
        Note(line);
        isBroken = false;
    }

    /// <inheritdoc/>
    public ValueTask NoteFailureAsync(PageOrigin origin, PageFailure failure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(failure);
        isBroken = true;
        Note(JournalLine.Of(origin) with { Failure = failure });
        isBroken = false;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        isBroken = true;
        if (target is null)
        {
            // The sinks that needed it are complete.
            journal.Discard();
            return;
        }

        journal.Begin();
        await target.BeginAsync(cancellationToken).ConfigureAwait(false);
        Sync();
        await target.CompleteAsync(TargetManifest.Of(options.Settings) with { Records = records }, cancellationToken).ConfigureAwait(false);
        isBroken = false;
    }

    /// <summary>Keeps what is written for the next run.</summary>
    /// <returns>A task that ends when everything is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // After a failure nothing is tried any more: a second error would stand where the user looks for the first.
            if (!isBroken)
            {
                Sync();
            }
        }
        finally
        {
            if (target is not null)
            {
                await target.DisposeAsync().ConfigureAwait(false);
            }

            journal.Dispose();
        }
    }

    private static void CheckUnedited(JournaledSinkOptions options)
    {
        if (TargetFile.Check(options.Path) is { } manifest && !options.Fresh && EditedTarget.RefusalOf(options.Path, manifest) is { } reason)
        {
            throw new TargetRefusedException(options.Path, reason) { IsReplaceable = true };
        }
    }

    private static void CheckUnbegun(string path)
    {
        if (File.Exists(path))
        {
            throw new TargetRefusedException(path, "This output exists already, without a journal to go on from; choose another name.") { IsReplaceable = true };
        }
    }

    // What the target has lost of what the journal speaks of is done again, with all behind it.
    private static IEnumerable<(long Start, long Next, JournalLine Line)> LinesWithin(JournalFile? journal, long? found) =>
        journal?.Lines().TakeWhile(entry => found is null || !(entry.Line.End > found)) ?? [];

    private void ReadJournal()
    {
        var (kept, next) = (0L, journal.HeaderLength);
        foreach (var (start, end, line) in LinesWithin(journal, target?.FoundLength))
        {
            next = end;
            kept = line.End ?? kept;
            records += line.Failure is null ? 1 : 0;
            index.Add(line, start);
        }

        journal.Cut(next);
        target?.Keep(kept);
    }

    private void Note(JournalLine line)
    {
        index.Add(line, journal.Append(line));
        if (waiting++ == 0)
        {
            batchStarted = options.Time.GetTimestamp();
        }

        if (waiting >= LinesPerBatch || journal.IsFull || options.Time.GetElapsedTime(batchStarted) >= LongestBatch)
        {
            Sync();
        }
    }

    private void Sync()
    {
        if (waiting > 0)
        {
            waiting = 0;
            target?.Sync();
            journal.Sync();
        }
    }

    private ArticleRecord Read(JournalLine line)
    {
        try
        {
            return line.Record ?? ArticleJson.Read(Encoding.UTF8.GetString(target!.ReadLine(line.Start!.Value)));
        }
        catch (JsonException exception)
        {
            throw new IOException($"The record {line.Id} cannot be read back from {options.Path}: {exception.Message}", exception);
        }
    }
}
