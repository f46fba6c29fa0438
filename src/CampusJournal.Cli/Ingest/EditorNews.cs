using CampusJournal.Ingest;
using CampusJournal.Ingest.Review;

namespace CampusJournal.Cli.Ingest;

/// <summary>Tells at the end of a run what it has for an editor, and which decisions found no repair.</summary>
/// <param name="session">Where to tell it.</param>
internal sealed class EditorNews(Session session)
{
    /// <summary>Tells it.</summary>
    /// <param name="open">The targets of the run.</param>
    /// <param name="choice">What was asked for.</param>
    /// <param name="report">The balance.</param>
    /// <param name="readsAll">Whether the run reads the whole input: what a part does not hold another may.</param>
    /// <returns>Whether every decision was done.</returns>
    public bool Tell(TargetList open, EditorChoice choice, IngestReport report, bool readsAll)
    {
        if (!report.IsComplete)
        {
            return true;
        }

        if (open.Review is { } review && report.HasRecords)
        {
            session.Log.Tell(Messages.Reviewed(choice.ReviewPath!, review));
        }

        IReadOnlyList<DecisionLine> unmatched = readsAll && open.Decided is { } decided ? [.. decided.Unmatched] : [];
        foreach (var message in Messages.Unmatched(choice.Decisions, unmatched))
        {
            session.Log.Error(message);
        }

        return unmatched.Count == 0;
    }
}
