using CampusJournal.Ingest.Journals;

namespace CampusJournal.Ingest.Export;

/// <summary>How a target with a journal is opened.</summary>
internal sealed record JournaledSinkOptions
{
    /// <summary>Gets the target as given.</summary>
    public required string Path { get; init; }

    /// <summary>Gets a value indicating whether the journal keeps whole records: the target cannot give them back.</summary>
    public required bool HoldsRecords { get; init; }

    public required RunSettings Settings { get; init; }

    /// <summary>Gets a value indicating whether what earlier runs wrote is replaced.</summary>
    public bool Fresh { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the journal's name; that of a folder lies beside it.</summary>
    public string JournalPath => JournalOf(Path);

    /// <summary>Gets what a journal of such a run begins with.</summary>
    public JournalHeader Header => JournalHeader.For(RunStamp.Of(Settings), HoldsRecords);

    public static string JournalOf(string target) => System.IO.Path.TrimEndingDirectorySeparator(target) + ".journal";
}
