using System.CommandLine;
using CampusJournal.Articles;
using CampusJournal.Cli.Extract;
using CampusJournal.Cli.Ingest;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt extract</c>: one article record a page, to standard output.</summary>
internal sealed class ExtractCommand : Verb
{
    private readonly InputOptions inputs = new();
    private readonly ReadingOptions reading = new();
    private readonly Option<string?> format = New.Choice("--format", "Form of the output (jsonl)", ExtractSinks.Formats);
    private readonly Option<string[]> fields = New.Texts("--fields", "A,B,C", "Only these fields, by their flat names, as title,source.url").SuggestingList(FieldChoice.Names);
    private readonly Option<bool> jsonLines = New.Switch("--jsonl", "Map JSON lines from standard input: one page in, one record out");
    private readonly Option<string?> allowPaths = New.Text("--allow-paths", "ROOT", "With --jsonl: let lines name files below ROOT");

    public ExtractCommand()
        : base("extract", "Print one article record a page")
    {
        Arguments.Add(inputs.Paths);
        foreach (var option in new Option[] { format, fields, jsonLines, allowPaths }.Concat(reading.All).Concat(inputs.All))
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt extract page.html", "the record of one page as a line of JSON"),
        new("cjt extract --format csv --fields date,title,body pages/", "a table of three fields of every page of a folder"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        With --jsonl each line is {"id", "url", "captured_at", "charset" and one of "html", "html_base64", "text", "path"};
        each line out is the record with "input_id", or {"input_id", "error"}. 'cjt help record' explains the fields.
        Exit: 0 done; 1 some pages failed; 2 nothing could be read.
        """;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var refusal = PageReading.Refusal(parse, inputs, reading, session, out var options);
        var sourceOptions = SourceList.Options(parse, inputs, reading, out var badFile);
        if ((UsageError(parse, session.Typed, out var chosen) ?? refusal ?? badFile) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        if (parse.GetValue(jsonLines))
        {
            using var input = StandardStreams.OpenInput();
            var mapper = new PageMapper(options, parse.GetValue(allowPaths) is { } root ? new PathFence(root) : null, sourceOptions.MaxRecordSize);
            return new MapperRun(session, mapper, parse.GetValue(inputs.Jobs)).Run(input);
        }

        var sources = SourceList.Open(parse, inputs, sourceOptions);
        if (sources is null)
        {
            return session.ShowUsage(this);
        }

        using var progress = new LineProgress(session, hasRecordsOnOutput: true);
        var line = new IngestLine(new ArticleExtractor(options), new IngestOptions
        {
            Jobs = parse.GetValue(inputs.Jobs) ?? Environment.ProcessorCount,
            Limit = parse.GetValue(inputs.Limit),
            Progress = progress,
        });
        var report = RunAsync(line, sources, () => ExtractSinks.Open(parse.GetValue(format) ?? "jsonl", session.OpenOutput(), chosen), session.Stop).GetAwaiter().GetResult();
        return RunResult.ExitCode(report, session, parse.Has(inputs.FilesFrom));
    }

    private static async Task<IngestReport> RunAsync(IngestLine line, IReadOnlyList<IPageSource> sources, Func<IRecordSink> open, CancellationToken stop)
    {
        await using var sink = open();
        return await line.RunAsync(sources, [sink], stop).ConfigureAwait(false);
    }

    private Message? UsageError(ParseResult parse, ParseResult typed, out IReadOnlyList<RecordField>? chosen)
    {
        chosen = null;
        if (parse.Has(allowPaths) && !parse.Has(jsonLines))
        {
            return Messages.Needs("--allow-paths", "--jsonl");
        }

        if (parse.GetValue(allowPaths) is { } root && !Directory.Exists(root))
        {
            return Messages.NotFound(root);
        }

        if (parse.Has(jsonLines) && new Option[] { format, fields }.FirstOrDefault(typed.Has) is { } odd)
        {
            return Messages.Conflict("--jsonl", odd.Name);
        }

        if (parse.Has(jsonLines) && parse.GetValue(inputs.Paths) is { Length: > 0 } paths && paths is not ["-"])
        {
            return Messages.Conflict("--jsonl", "PATH");
        }

        if (typed.Has(fields) && !ExtractSinks.HasFields(parse.GetValue(format)))
        {
            return Messages.Conflict("--fields", $"--format {parse.GetValue(format)}");
        }

        return FieldChoice.Read(parse.GetValue(fields), out chosen);
    }
}
