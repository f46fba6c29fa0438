namespace CampusJournal.Articles.Review;

/// <summary>What an editor decided about a repair.</summary>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Text">The editor's own text, exactly as it shall stand; null unless the repair is replaced.</param>
public sealed record RepairDecision(RepairVerdict Verdict, string? Text = null);
