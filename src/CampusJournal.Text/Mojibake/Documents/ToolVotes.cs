using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>
/// What the lines of a document say about the tool that worked on it. One tool worked on a whole document (of 182 real pages none needs
/// two); the lines that need it decide, for those that need none are explained by any.
/// </summary>
internal sealed class ToolVotes
{
    /// <summary>Lines that are asked whether another version explains them too; each costs about as much as its proof did.</summary>
    private const int MostAsked = 32;

    // Of the versions that explain a line a line names the first, so that only lines of the first may be those of another one.
    private static readonly (string First, string Second) Versions = ("ftfy-6.2", "ftfy-6.3");

    private readonly Dictionary<string, int> votes;

    private ToolVotes(Dictionary<string, int> votes) => this.votes = votes;

    /// <summary>Gets the votes of a document of which nothing is known.</summary>
    public static ToolVotes None { get; } = new([]);

    /// <summary>Gets the tools that may have worked on the document: those of a tier are tried only when none before explains the line.</summary>
    public IReadOnlyList<string>[] Tiers
    {
        get
        {
            var most = votes.Count == 0 ? 0 : votes.Values.Max();
            string[] first = [.. ChainCandidate.Tools.Where(tool => votes.TryGetValue(tool, out var count) && count == most)];
            return first.Length == 0 ? [ChainCandidate.Tools] : [first, [.. ChainCandidate.Tools.Except(first)]];
        }
    }

    /// <summary>Adds what more lines say.</summary>
    /// <param name="repairs">Their repairs.</param>
    public ToolVotes Add(IReadOnlyCollection<LineRepair> repairs)
    {
        var sum = new Dictionary<string, int>(votes);
        foreach (var tool in repairs.Select(repair => repair.By?.Tool).Where(tool => !string.IsNullOrEmpty(tool)))
        {
            sum[tool!] = sum.GetValueOrDefault(tool!) + 1;
        }

        if (sum.ContainsKey(Versions.First))
        {
            CountThoseThatNeed(repairs, sum);
        }

        return new ToolVotes(sum);
    }

    /// <summary>Of the lines that name the first version counts only those that the second does not explain, as many as it takes.</summary>
    private void CountThoseThatNeed(IReadOnlyCollection<LineRepair> repairs, Dictionary<string, int> sum)
    {
        var others = sum.GetValueOrDefault(Versions.Second);
        var needed = votes.GetValueOrDefault(Versions.First);
        foreach (var repair in repairs.Where(repair => repair.By?.Tool == Versions.First).Take(Math.Max(0, others - needed + 1) + MostAsked))
        {
            if (needed > others)
            {
                break;
            }

            needed += new ReadingProof(repair.Reading).Find([Versions.Second]) is null ? 1 : 0;
        }

        (sum[Versions.First], sum[Versions.Second]) = (needed, others);
    }
}
