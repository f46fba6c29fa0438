using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>How a table of records is written.</summary>
public sealed record CsvOptions
{
    /// <summary>Gets a comma-separated table of all fields for programs.</summary>
    public static CsvOptions Default { get; } = new();

    /// <summary>Gets the separator: a comma (the default) or a tab.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Gets a value indicating whether the table is for spreadsheets: byte order mark, CRLF, cells that would run as formulas defused. The default is false.</summary>
    public bool ForExcel { get; init; }

    /// <summary>Gets who hears, as code and message, that Excel will cut a cell; once a table. The default is nobody.</summary>
    public Action<string, string>? Notice { get; init; }

    /// <summary>Gets a value indicating whether the header and the byte order mark come first. The default is true; false goes on with a table.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Gets the columns in order. The default is every field.</summary>
    public IReadOnlyList<RecordField> Fields { get; init; } = RecordFields.All;
}
