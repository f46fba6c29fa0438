using System.CommandLine;

namespace CampusJournal.Cli.Options;

/// <summary>The options of the verbs that make records: how pages are read.</summary>
internal sealed class ReadingOptions
{
    // One text holds at most 2^30 UTF-16 units.
    private const int LargestRecord = 1_000_000_000;

    /// <summary>Gets the option that adds site profiles.</summary>
    public Option<string[]> Profiles { get; } = New.Texts("--profile", "FILE", "Try this site profile before all others; repeatable");

    /// <summary>Gets the option that bounds pages.</summary>
    public Option<long?> MaxRecordSize { get; } = ByteSize.Option("--max-record-size", LargestRecord, "Larger pages fail and are not read (16M)");

    /// <summary>Gets the option that names the field of a table that holds text.</summary>
    public Option<string?> TextField { get; } = New.Text("--text-field", "NAME", "In JSON lines and tables: the field that holds a page's text");

    /// <summary>Gets the option that names the field of a table that holds HTML.</summary>
    public Option<string?> HtmlField { get; } = New.Text("--html-field", "NAME", "In JSON lines and tables: the field that holds a page's HTML");

    /// <summary>Gets the option that names the field of a table that holds a row's id.</summary>
    public Option<string?> IdField { get; } = New.Text("--id-field", "NAME", "In JSON lines and tables: the field that becomes source.record_id");

    /// <summary>Gets the option that names an index of captures.</summary>
    public Option<string?> Captures { get; } = New.Text("--cdx", "FILE", "Of WARC and ARC files only the captures that this CDX or CDXJ index lists");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Profiles, MaxRecordSize, TextField, HtmlField, IdField, Captures];
}
