using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Extract;

/// <summary>Opens the form of output that <c>--format</c> names.</summary>
internal static class ExtractSinks
{
    /// <summary>The names of the forms.</summary>
    public static readonly string[] Formats = ["jsonl", "json", "csv", "tsv", "markdown", "text"];

    // A form feed between records cannot be mistaken for text of theirs, but a person cannot see it.
    private const string TerminalRule = "\n----------\n\n";

    /// <summary>Tells whether a form consists of fields, so that some may be chosen.</summary>
    public static bool HasFields(string? format) => format is not ("markdown" or "text");

    /// <summary>Opens a form; <paramref name="fields"/> null means whole records.</summary>
    public static IRecordSink Open(string format, Stream output, IReadOnlyList<RecordField>? fields) => format switch
    {
        "csv" => new CsvSink(output, new CsvOptions { Fields = fields ?? RecordFields.All }),
        "tsv" => new CsvSink(output, new CsvOptions { Separator = '\t', Fields = fields ?? RecordFields.All }),
        "markdown" => new TextSink(output, ArticleMarkdown.Write, "\n"),
        "text" => new TextSink(output, ArticleText.Write, output is TerminalStream ? TerminalRule : "\f\n"),
        "json" => new JsonSink(output, fields),
        _ => new JsonLinesSink(output, fields),
    };
}
