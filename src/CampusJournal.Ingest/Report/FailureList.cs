namespace CampusJournal.Ingest.Report;

/// <summary>The failures of a run by code and message: what befell a thousand pages is one thing to know. What is beyond the bound is a number.</summary>
internal sealed class FailureList
{
    public const int Most = 200;

    private readonly Dictionary<(string Code, string Message), FailureGroup> groups = [];

    /// <summary>Gets the groups, the largest first, those of one size in the order in which they were met.</summary>
    public IReadOnlyList<FailureGroup> Groups => [.. groups.Values.OrderByDescending(group => group.Count)];

    public void Add(PageFailure failure)
    {
        var key = (failure.Code, ShownText.Cut(failure.Message));
        if (!groups.TryGetValue(key, out var group))
        {
            if (groups.Count == Most)
            {
                return;
            }

            group = new(key.Code, key.Item2);
            groups.Add(key, group);
        }

        group.Add(failure);
    }
}
