using CampusJournal.Ingest.Review;

namespace CampusJournal.Cli.Ingest;

/// <summary>What a run asks an editor, and what the editor said.</summary>
/// <param name="ReviewPath">The list of repairs to look at, or null.</param>
/// <param name="Below">The confidence below which a repair is listed, or null for the usual one.</param>
/// <param name="Decisions">The editor's decisions, or null.</param>
internal sealed record EditorChoice(string? ReviewPath, double? Below, DecisionFile? Decisions)
{
    // Enough to tell two versions of one file apart in a sentence.
    private const int HashLength = 12;

    /// <summary>Gets the decisions as a target remembers them, by name and hash; null when there are none.</summary>
    public string? DecisionsStamp => Decisions is null ? null : $"{Path.GetFileName(Decisions.Path)}@{Decisions.Sha256[..HashLength]}";

    /// <summary>Reads what the command line names.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static Message? Read(SideFiles files, double? below, out EditorChoice choice)
    {
        choice = new(files.Review, below, null);
        if (below is not null && files.Review is null)
        {
            return Messages.Needs("--review-below", "--review FILE.csv");
        }

        if (files.Decisions is not { } path)
        {
            return null;
        }

        try
        {
            choice = choice with { Decisions = DecisionFile.Read(path) };
            return null;
        }
        catch (DecisionsRefusedException exception)
        {
            return Messages.DecisionsRefused(exception);
        }
    }
}
