using CampusJournal.Articles;
using CampusJournal.Ingest;

namespace CampusJournal.Cli.Ingest;

/// <summary>Tells the user what happens on the line: failures at once, the rest as a count. The line of counts goes with it, however the run ends.</summary>
internal sealed class LineProgress : IIngestProgress, IDisposable
{
    private readonly Session session;
    private readonly ProgressLine line;
    private readonly long? total;
    private string? lastPath;
    private Progress progress;

    /// <summary>Begins to count.</summary>
    /// <param name="session">The streams and messages of the run.</param>
    /// <param name="hasRecordsOnOutput">Whether records go to standard output; a count would run into them on a terminal.</param>
    /// <param name="total">The bytes of all input files, or null when they are not known.</param>
    public LineProgress(Session session, bool hasRecordsOnOutput, long? total = null)
    {
        this.session = session;
        this.total = total;
        line = session.BeginProgress(isOnTerminal: !(hasRecordsOnOutput && session.OutputIsTerminal));
    }

    /// <inheritdoc/>
    public void Recorded(ArticleRecord record, long bytes)
    {
        progress = progress with { Pages = progress.Pages + 1, Bytes = progress.Bytes + bytes };
        Pass(record.Source.Path);
    }

    /// <inheritdoc/>
    public void Failed(PageFailure failure)
    {
        progress = progress with { Failures = progress.Failures + 1 };
        session.Log.Error(Messages.PageFailed(failure));
        Pass(failure.Source);
    }

    /// <inheritdoc/>
    public void Faulted(PageFailure fault) => session.Log.Error(Messages.PageFailed(fault));

    /// <inheritdoc/>
    public void Noticed(SourceNotice notice) => session.Log.Tell(Messages.Noticed(notice));

    /// <inheritdoc/>
    public void Skipped(SkippedEntry entry)
    {
        if (session.IsVerbose)
        {
            session.Log.Tell(Messages.Skipped(entry));
        }

        Pass(entry.Source);
    }

    /// <summary>The records are written, and the full-text index of a database is built.</summary>
    public void Indexed(long done, long all) => line.ShowIndexing(done, all);

    /// <summary>Takes the progress line away.</summary>
    public void Dispose() => line.Hide();

    // The share of the input that is done is counted in whole files: a container may hold any number of pages.
    private void Pass(string path)
    {
        if (total is { } bytes && line.IsWanted && path != lastPath)
        {
            var passed = lastPath is not null && new FileInfo(lastPath) is { Exists: true } file ? file.Length : 0;
            progress = progress with { Share = Math.Min(1, progress.Share + (bytes == 0 ? 0 : (double)passed / bytes)) };
            lastPath = path;
        }

        line.Show(progress);
    }
}
