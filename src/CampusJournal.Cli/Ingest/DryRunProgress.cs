using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Cli.Ingest;

/// <summary>Names what a run would leave out or could not read.</summary>
internal sealed class DryRunProgress(Session session) : IIngestProgress
{
    /// <inheritdoc/>
    public void Recorded(ArticleRecord record, long bytes)
    {
    }

    /// <inheritdoc/>
    public void Planned(SourcePage page)
    {
        if (session.IsVerbose)
        {
            session.Log.Tell(Messages.Planned(page));
        }
    }

    /// <inheritdoc/>
    public void Failed(PageFailure failure) => session.Log.Error(Messages.PageFailed(failure));

    /// <inheritdoc/>
    public void Faulted(PageFailure fault) => session.Log.Error(Messages.PageFailed(fault));

    /// <inheritdoc/>
    public void Noticed(SourceNotice notice) => session.Log.Tell(Messages.Noticed(notice));

    /// <inheritdoc/>
    public void Skipped(SkippedEntry entry)
    {
        // After a long run that was stopped nearly everything is done; its number is in the balance.
        if (session.IsVerbose || entry.Reason != SkippedEntry.AlreadyIngested)
        {
            session.Log.Tell(Messages.Skipped(entry));
        }
    }
}
