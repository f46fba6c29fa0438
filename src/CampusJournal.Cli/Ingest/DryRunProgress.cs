using CampusJournal.Articles;
using CampusJournal.Ingest;

namespace CampusJournal.Cli.Ingest;

/// <summary>Names what a run would leave out or could not read.</summary>
internal sealed class DryRunProgress(Session session) : IIngestProgress
{
    /// <inheritdoc/>
    public void Recorded(ArticleRecord record, long bytes)
    {
    }

    /// <inheritdoc/>
    public void Failed(PageFailure failure) => session.Log.Error(Messages.PageFailed(failure));

    /// <inheritdoc/>
    public void Faulted(PageFailure fault) => session.Log.Error(Messages.PageFailed(fault));

    /// <inheritdoc/>
    public void Noticed(SourceNotice notice) => session.Log.Tell(Messages.Noticed(notice));

    /// <inheritdoc/>
    public void Skipped(SkippedEntry entry) => session.Log.Tell(Messages.Skipped(entry));
}
