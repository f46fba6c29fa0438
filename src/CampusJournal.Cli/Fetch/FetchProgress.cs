using CampusJournal.Ingest;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Cli.Fetch;

/// <summary>Tells the user what happens while pages are fetched, and writes the failures down.</summary>
/// <param name="session">The streams and messages of the run.</param>
/// <param name="errors">Where failures go; null for nowhere but standard error.</param>
internal sealed class FetchProgress(Session session, IRecordSink? errors) : IFetchProgress, IDisposable
{
    private readonly ProgressLine line = session.BeginProgress();
    private Progress progress;

    /// <inheritdoc/>
    public void Fetched(string url, long bytes)
    {
        progress = progress with { Pages = progress.Pages + 1, Bytes = progress.Bytes + bytes };
        line.Show(progress);
        if (session.IsVerbose)
        {
            session.Log.Tell(Messages.Fetched(url, bytes));
        }
    }

    /// <inheritdoc/>
    public void Failed(PageFailure failure)
    {
        progress = progress with { Failures = progress.Failures + 1 };
        line.Show(progress);
        session.Log.Error(Messages.PageFailed(failure));
        errors?.WriteFailureAsync(failure).AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Skipped(SkippedEntry entry)
    {
        if (session.IsVerbose)
        {
            session.Log.Tell(Messages.Skipped(entry));
        }
    }

    /// <summary>Takes the progress line away.</summary>
    public void Dispose() => line.Hide();
}
