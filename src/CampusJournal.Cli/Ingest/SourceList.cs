using System.CommandLine;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Cli.Ingest;

/// <summary>Opens the sources that a command line names.</summary>
internal static class SourceList
{
    /// <summary>Opens them, in their order; null when there are none and a person sits at standard input.</summary>
    public static IReadOnlyList<IPageSource>? Open(ParseResult parse, InputOptions inputs, SourceOptions options)
    {
        var paths = parse.GetValue(inputs.Paths) ?? [];
        var list = inputs.List(parse, options);
        if (paths.Length == 0 && list is null)
        {
            return StandardStreams.InputIsTerminal ? null : [PageSources.Open(InputFile.StandardInput, options)];
        }

        var sources = paths.Select(path => PageSources.Open(path, options)).ToList();
        if (list is not null)
        {
            sources.Add(list);
        }

        return sources;
    }

    /// <summary>Lists the ordered input that a command line names; null when it is standard input, or a list that is still to be read.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="inputs">Its options.</param>
    /// <param name="options">Which files of folders are read.</param>
    /// <param name="readsPipes">Whether a list may be read to its end now, because nobody reads it later.</param>
    public static InputList? Inputs(ParseResult parse, InputOptions inputs, SourceOptions options, bool readsPipes)
    {
        var paths = (parse.GetValue(inputs.Paths) ?? []).ToList();
        var list = inputs.List(parse, options);
        if (paths.Contains(InputFile.StandardInput) || (paths.Count == 0 && list is null) || (list is not null && !readsPipes))
        {
            return null;
        }

        if (list is not null)
        {
            paths.AddRange(list.NamesAsync().ToBlockingEnumerable());
        }

        return new InputList(paths, options);
    }

    /// <summary>Gives the options of sources that a command line asks for.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="inputs">Its options.</param>
    /// <param name="reading">Its options of how pages are read.</param>
    /// <param name="refusal">What is wrong with a file that it names, or null.</param>
    public static SourceOptions Options(ParseResult parse, InputOptions inputs, ReadingOptions reading, out Message? refusal)
    {
        refusal = CaptureFile.Read(parse.GetValue(reading.Captures), out var captures);
        return inputs.Walk(parse) with
        {
            MaxRecordSize = (int?)parse.GetValue(reading.MaxRecordSize) ?? SourceOptions.Default.MaxRecordSize,
            TextField = parse.GetValue(reading.TextField),
            HtmlField = parse.GetValue(reading.HtmlField),
            IdField = parse.GetValue(reading.IdField),
            ForcedCharset = parse.GetValue(inputs.Charset),
            IgnoreDeclared = parse.GetValue(inputs.IgnoreDeclared),
            StandardInput = StandardStreams.OpenInput,
            Captures = captures,
            KeysNameSource = inputs.MayNameSeveral(parse),
        };
    }
}
