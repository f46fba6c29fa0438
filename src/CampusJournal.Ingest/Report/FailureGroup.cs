namespace CampusJournal.Ingest.Report;

/// <summary>Failures of one code and one message.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">The message, cut to what is shown.</param>
internal sealed record FailureGroup(string Code, string Message)
{
    private const int MostPlaces = 5;

    private readonly List<(string Source, long? Offset)> places = [];

    /// <summary>Gets the first places in input order.</summary>
    public IReadOnlyList<(string Source, long? Offset)> Places => places;

    public long Count { get; private set; }

    public void Add(PageFailure failure)
    {
        Count++;
        if (places.Count < MostPlaces)
        {
            places.Add((ShownText.Cut(failure.Source), failure.Offset));
        }
    }
}
