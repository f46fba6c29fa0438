using CampusJournal.Articles;
using CampusJournal.Ingest;

namespace CampusJournal.Tests.Ingest;

/// <summary>Interrupts a run after so many pages, whatever became of them.</summary>
internal sealed class StopAfter(int count, CancellationTokenSource interrupt) : IIngestProgress
{
    private int seen;

    public void Recorded(ArticleRecord record, long bytes) => Count();

    public void Failed(PageFailure failure) => Count();

    public void Skipped(SkippedEntry entry) => Count();

    private void Count()
    {
        if (++seen == count)
        {
            interrupt.Cancel();
        }
    }
}
