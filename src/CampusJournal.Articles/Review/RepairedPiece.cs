using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Review;

/// <summary>A piece of a page's text, as a text node or an attribute, and what became of it.</summary>
/// <param name="Original">The text before any repair.</param>
/// <param name="Repaired">The text after it.</param>
internal sealed record RepairedPiece(string Original, RepairedText Repaired)
{
    /// <summary>Gets the decisions that were applied.</summary>
    public IReadOnlyList<DecidedRepair> Decided { get; init; } = [];

    /// <summary>Gets a value indicating whether there is anything to tell of the piece.</summary>
    public bool IsOfNote => Repaired.IsChanged || Repaired.Unrecoverable.Count > 0 || Decided.Count > 0;
}
