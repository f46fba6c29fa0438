using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Review;

/// <summary>A repair where it stands, as an editor looks at it.</summary>
/// <param name="Id">Its name; see <see cref="RepairId"/>.</param>
/// <param name="Step">What changed.</param>
/// <param name="Left">The repaired text before it, a few dozen characters.</param>
/// <param name="Right">The repaired text behind it.</param>
public sealed record PlacedRepair(string Id, RepairStep Step, string Left, string Right)
{
    private const int Surroundings = 60;

    /// <summary>Gives each repair of a piece of text.</summary>
    internal static IEnumerable<PlacedRepair> In(RepairedPiece piece)
    {
        var text = piece.Repaired.Text;
        var shift = 0;
        foreach (var step in piece.Repaired.Steps)
        {
            var start = step.Start + shift;
            var end = start + step.After.Length;
            shift += step.After.Length - step.Before.Length;
            yield return new(
                RepairId.Of(piece.Original, step), step,
                text[Whole(text, Math.Max(0, start - Surroundings))..start], text[end..Whole(text, Math.Min(text.Length, end + Surroundings))]);
        }
    }

    // Never within a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
}
