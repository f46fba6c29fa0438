using CampusJournal.Ingest.Review;

namespace CampusJournal.Cli;

/// <content>The sentences of lists for review and of decisions.</content>
internal static partial class Messages
{
    // Of a file that belongs to other pages every line is wrong; nobody reads more than the first ones.
    private const int MostLinesNamed = 10;

    public static Message Reviewed(string path, RepairReview review) => new(
        "review",
        $"{Name(path)}: {Counted(review.Listed, "repair")} to look at{(review.LeftOut == 0 ? "" : $", and no room for {review.LeftOut} more: a lower --review-below lists fewer")}.");

    public static Message DecisionsRefused(DecisionsRefusedException refusal) =>
        new("decisions-refused", $"{Name(refusal.Path)}: {Escaped.Excerpt(refusal.Message)}");

    public static IEnumerable<Message> Unmatched(DecisionFile? file, IReadOnlyCollection<DecisionLine> lines)
    {
        foreach (var line in lines.Take(MostLinesNamed))
        {
            yield return new("no-such-repair", $"{Name(file!.Path)}, row {line.Row}: no page has the repair {Quote(line.Id)}; nothing was done for this row.");
        }

        if (lines.Count > MostLinesNamed)
        {
            yield return new("no-such-repair", $"{Name(file!.Path)}: {lines.Count - MostLinesNamed} more rows like these.");
        }
    }
}
