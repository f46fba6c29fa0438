namespace CampusJournal.Ingest.Review;

/// <summary>Which repairs an editor is asked about.</summary>
public sealed record ReviewOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static ReviewOptions Default { get; } = new();

    /// <summary>Gets the confidence below which a repair is listed, from 0 to 1. The default is 0.99: about one of five hundred.</summary>
    public double Below { get; init; } = 0.99;

    /// <summary>Gets what the run was asked for. The default says nothing.</summary>
    public RunSettings Run { get; init; } = RunSettings.Default;
}
