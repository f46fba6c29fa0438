namespace CampusJournal.Ingest.Report;

/// <summary>What a report says of its run beside the counts.</summary>
public sealed record ReportOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>Gets what the run was asked for. The default says nothing.</summary>
    public RunSettings Run { get; init; } = RunSettings.Default;

    /// <summary>Gets the targets as the user named them. The default is none.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>
    /// Gets the number of parts that the records were joined from, or null (the default) for a run over the input. What failed or was skipped, and
    /// how fast it went, stands in the reports of the parts.
    /// </summary>
    public int? Parts { get; init; }

    /// <summary>Gets the clock of the run's begin and pace.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
