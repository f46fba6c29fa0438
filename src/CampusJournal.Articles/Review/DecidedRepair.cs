namespace CampusJournal.Articles.Review;

/// <summary>A repair that an editor decided about.</summary>
/// <param name="Id">Its name, as <see cref="PlacedRepair.Id"/>.</param>
/// <param name="Verdict">What became of it.</param>
public sealed record DecidedRepair(string Id, RepairVerdict Verdict);
