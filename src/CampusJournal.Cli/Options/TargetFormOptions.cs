using System.CommandLine;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Options;

/// <summary>The options that say how targets are written, whoever writes them.</summary>
internal sealed class TargetFormOptions
{
    public Option<bool> Excel { get; } = New.Switch("--excel", "Tables for spreadsheets: BOM, CRLF, formula cells defused");

    public Option<string[]> Fields { get; } = New.Texts("--fields", "A,B,C", "Of tables, Parquet and JSON only these fields, by their flat names").SuggestingList(FieldChoice.Names);

    public Option<bool> Bag { get; } = New.Switch("--bag", "Make each folder target a bag: BagIt 1.0, its pages in data/");

    /// <summary>Gets them in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Excel, Fields, Bag];

    /// <summary>Says what is wrong with them; null when nothing is.</summary>
    public Message? Error(ParseResult parse, IEnumerable<string> targets) => parse.GetValue(Bag) && !targets.Any(RecordSinks.IsFolder)
        ? Messages.Needs(Bag.Name, "a folder target, as -o articles.md/")
        : FieldChoice.Read(parse.GetValue(Fields), out _);

    /// <summary>Adds what they say to how targets are opened.</summary>
    public SinkOptions Choose(ParseResult parse, SinkOptions options)
    {
        _ = FieldChoice.Read(parse.GetValue(Fields), out var fields);
        return options with { ForExcel = parse.GetValue(Excel), Fields = fields, Bag = parse.GetValue(Bag) };
    }
}
