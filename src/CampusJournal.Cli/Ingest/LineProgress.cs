using CampusJournal.Articles;
using CampusJournal.Ingest;

namespace CampusJournal.Cli.Ingest;

/// <summary>Tells the user what happens on the line: failures at once, the rest as a count.</summary>
/// <param name="session">The streams and messages of the run.</param>
/// <param name="hasRecordsOnOutput">Whether records go to standard output; a count would run into them on a terminal.</param>
internal sealed class LineProgress(Session session, bool hasRecordsOnOutput) : IIngestProgress
{
    private readonly ProgressLine line = new(session.Log, isWanted: !(hasRecordsOnOutput && session.OutputIsTerminal));
    private long pages;
    private long failures;

    /// <inheritdoc/>
    public void Recorded(ArticleRecord record, long bytes) => line.Show(++pages, failures);

    /// <inheritdoc/>
    public void Failed(PageFailure failure)
    {
        failures++;
        session.Log.Error(Messages.PageFailed(failure));
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
    public void End() => line.Hide();
}
