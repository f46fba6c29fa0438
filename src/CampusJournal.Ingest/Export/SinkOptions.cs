using CampusJournal.Articles;
using CampusJournal.Ingest.Journals;

namespace CampusJournal.Ingest.Export;

/// <summary>How targets are opened.</summary>
public sealed record SinkOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static SinkOptions Default { get; } = new();

    /// <summary>Gets a value indicating whether an existing target of ours is replaced instead of continued. The default is false. What is not ours never is.</summary>
    public bool Fresh { get; init; }

    /// <summary>Gets a value indicating whether tables are for spreadsheets; see <see cref="CsvOptions.ForExcel"/>. The default is false.</summary>
    public bool ForExcel { get; init; }

    /// <summary>Gets the fields of tables, Parquet and JSON; null (the default) for whole records. Other forms hold whole records always.</summary>
    public IReadOnlyList<RecordField>? Fields { get; init; }

    /// <summary>Gets a value indicating whether folders are written as bags (BagIt 1.0, RFC 8493). The default is false.</summary>
    public bool Bag { get; init; }

    /// <summary>
    /// Gets a value indicating whether a report or the like wants the records of earlier runs again; a table, which cannot give them back, then
    /// keeps them in its journal. The default is false.
    /// </summary>
    public bool KeepsRecords { get; init; }

    /// <summary>Gets who hears what a target could not hold, or null for nobody.</summary>
    public Action<TargetNotice>? Notice { get; init; }

    /// <summary>
    /// Gets who hears, at the end of a run, how far the full-text index of a database is: how many of the records that it lacked are in it, and
    /// how many it lacked. The default is nobody.
    /// </summary>
    public Action<long, long>? Indexing { get; init; }

    /// <summary>Gets what the run was asked for; a target that was begun otherwise is refused. The default says nothing.</summary>
    public RunSettings Run { get; init; } = RunSettings.Default;

    /// <summary>Gets what opens standard output for the target <c>-</c>, or null when there is none.</summary>
    public Func<Stream>? StandardOutput { get; init; }

    /// <summary>Gets the clock of transactions, of the column <c>ingested_at</c> and of bagging dates.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets a value indicating whether a table begins here; see <see cref="CsvOptions.HasHeader"/>.</summary>
    internal bool HasHeader { get; init; } = true;

    /// <summary>Gets the name of the target or journal that this target is written from each time, or null when it stands alone.</summary>
    internal string? WrittenFrom { get; init; }

    /// <summary>Says why a finished target of ours may not be replaced; null when it may.</summary>
    internal string? RefusalToReplace(string path, TargetManifest found)
    {
        if (Fresh)
        {
            return null;
        }

        if (WrittenFrom is null || found.WrittenFrom != WrittenFrom)
        {
            return "This output exists already; choose another name.";
        }

        return found.Stamp.DifferenceTo(RunStamp.Of(Run))
            ?? (found.Sources == Manifest.Sources ? EditedTarget.RefusalOf(path, found) : "It was made from other sources.");
    }

    /// <summary>Gets the manifest of a target; records, length and digest are for whoever writes it.</summary>
    internal TargetManifest Manifest => TargetManifest.Of(Run) with
    {
        WrittenFrom = WrittenFrom,
        Sources = WrittenFrom?.EndsWith(".journal", StringComparison.Ordinal) == true ? Run.Sources : null,
    };
}
