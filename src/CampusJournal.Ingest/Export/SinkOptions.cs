using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>How targets are opened.</summary>
public sealed record SinkOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static SinkOptions Default { get; } = new();

    /// <summary>Gets a value indicating whether an existing target of ours is replaced. The default is false. What is not ours never is.</summary>
    public bool Fresh { get; init; }

    /// <summary>Gets a value indicating whether tables are for spreadsheets; see <see cref="CsvOptions.ForExcel"/>. The default is false.</summary>
    public bool ForExcel { get; init; }

    /// <summary>Gets the columns of tables. The default is every field.</summary>
    public IReadOnlyList<RecordField> Fields { get; init; } = RecordFields.All;

    /// <summary>Gets what opens standard output for the target <c>-</c>, or null when there is none.</summary>
    public Func<Stream>? StandardOutput { get; init; }

    /// <summary>Gets the clock of transactions and of the column <c>ingested_at</c>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
