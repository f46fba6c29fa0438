using CampusJournal.Articles;
using CampusJournal.Ingest;

namespace CampusJournal.Cli.Ingest;

/// <summary>Tells the user what happens on the line: failures at once, the rest as a count.</summary>
internal sealed class LineProgress(Session session) : IIngestProgress
{
    private readonly ProgressLine line = new(session.Log);
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
