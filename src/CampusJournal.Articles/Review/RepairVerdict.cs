namespace CampusJournal.Articles.Review;

/// <summary>What becomes of a repair.</summary>
public enum RepairVerdict
{
    /// <summary>It is right.</summary>
    Keep,

    /// <summary>The text was not damaged: it stays as it was found.</summary>
    Reject,

    /// <summary>The text was damaged, and was another one: <see cref="RepairDecision.Text"/>.</summary>
    Replace,
}
