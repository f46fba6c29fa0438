namespace CampusJournal.Ingest.Report;

/// <summary>The first failures of a run; the rest is a number.</summary>
internal sealed class FailureList
{
    public const int Most = 200;

    private readonly List<PageFailure> kept = [];

    /// <summary>Gets the first failures in input order.</summary>
    public IReadOnlyList<PageFailure> First => kept;

    public void Add(PageFailure failure)
    {
        if (kept.Count < Most)
        {
            kept.Add(failure with { Source = ShownText.Cut(failure.Source), Message = ShownText.Cut(failure.Message) });
        }
    }
}
