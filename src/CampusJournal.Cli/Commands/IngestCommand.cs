using System.CommandLine;
using CampusJournal.Articles;
using CampusJournal.Cli.Extract;
using CampusJournal.Cli.Ingest;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Shards;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt ingest</c>: any number of pages into databases and tables.</summary>
internal sealed class IngestCommand : Verb
{
    private readonly InputOptions inputs = new("SOURCE");
    private readonly ReadingOptions reading = new();
    private readonly IngestOptionSet options = new();

    public IngestCommand()
        : base("ingest", "Put the articles of any number of pages into databases, tables and JSON")
    {
        Arguments.Add(inputs.Paths);
        foreach (var option in options.All.Concat(reading.All).Concat(inputs.All))
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt ingest pages/ -o articles.db", "a SQLite database with full-text search; run it again to continue"),
        new("cjt ingest pages/ -o a.jsonl -o a.csv --errors failed.jsonl", "two targets, and what failed in a file of its own"),
        new("cjt ingest pages/ -o articles.db --report report.html", "with a page that shows what was found, repaired and left out"),
        new("cjt ingest pages/ -o articles.db --review review.csv", "with a list of the less sure repairs, for an editor"),
        new("cjt ingest pages/ -o articles.db --decisions review.csv --fresh", "once more, as the editor decided there"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        $"""
        Suffixes of targets: {string.Join(' ', RecordSinks.Suffixes)}; 'cjt help formats' says more.
        The same command again goes on and skips what is done; a target that was begun with other options is refused.
        Decisions of --decisions: nothing (as proposed), keep, reject or -, or the right text; text: before one of these words.
        The last line on standard error is the balance: everything seen is a record, a failure or skipped, by reason.
        Exit: 0 done; 1 some pages failed, or a decision fits no page; 2 not done, or a target was refused.
        """;

    /// <inheritdoc/>
    public override bool EndsItself => true;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        Shard? shard = null;
        var targets = parse.GetValue(options.Targets) ?? [];
        var sourceOptions = SourceList.Options(parse, inputs, reading, out var badFile) with
        {
            OwnOutputs = OwnOutputs(parse, targets),
            Quarantine = parse.GetValue(options.Quarantine) is { } folder && !parse.GetValue(options.DryRun) ? new(folder) : null,
        };
        var beside = SideFiles.Of(parse, options);
        var refusal = PageReading.Refusal(parse, inputs, reading, session, out var extractOptions);
        EditorChoice? editor = null;
        if ((UsageError(parse) ?? ShardError(parse, ref targets, ref shard) ?? TargetNames.Error(targets, beside) ?? refusal ?? badFile
            ?? EditorChoice.Read(beside, parse.GetValue(options.ReviewBelow), out editor)) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        if (SourceList.Open(parse, inputs, sourceOptions) is not { } sources)
        {
            return session.ShowUsage(this);
        }

        FurtherFiles.WarnOfUnnamed(session.Log, parse.GetValue(inputs.Paths) ?? []);
        var input = SourceList.Inputs(parse, inputs, sourceOptions, readsPipes: shard is not null);
        if (input is null && shard is not null)
        {
            session.Log.Error(Messages.ShardOfStandardInput());
            return ExitCode.NotDone;
        }

        var summary = input?.Summarize(session.Stop);
        sources = shard is null ? sources : [new ShardSource(input!, summary!, shard, sourceOptions)];
        var work = new Work(sources, extractOptions with { Decisions = editor!.Decisions?.Decisions }, summary, shard, editor);
        var run = parse.GetValue(options.DryRun) ? DryRunAsync(parse, session, work, targets) : RunAsync(parse, session, work, targets);
        return run.GetAwaiter().GetResult();
    }

    private async Task<int> DryRunAsync(ParseResult parse, Session session, Work work, string[] targets)
    {
        EarlierPages? earlier;
        try
        {
            earlier = RecordSinks.ReadEarlier(targets, SinkOptions(parse, session, work));
        }
        catch (TargetRefusedException exception)
        {
            session.Log.Error(Messages.TargetRefused(exception));
            return ExitCode.NotDone;
        }

        using var closed = earlier;
        var line = new IngestLine(new ArticleExtractor(work.Options), new()
        {
            Limit = parse.GetValue(inputs.Limit),
            RetriesFailures = parse.GetValue(options.RetryFailed),
            Progress = new DryRunProgress(session),
        });
        var report = await line.DryRunAsync(work.Sources, earlier, session.Stop).ConfigureAwait(false);
        session.Log.Tell(Messages.DryRun(report, targets));
        var code = RunResult.ExitCode(report, session, parse.Has(inputs.FilesFrom));
        session.Log.Tell(Messages.Balance(report));
        return code;
    }

    private async Task<int> RunAsync(ParseResult parse, Session session, Work work, string[] targets)
    {
        // A part may be any share of the input; how much is left of it is not known.
        using var progress = new LineProgress(session, targets.Contains("-"), work.Shard is null ? work.Input?.Bytes : null);
        await using var open = new TargetList();
        try
        {
            var sinkOptions = SinkOptions(parse, session, work) with { Indexing = progress.Indexed };
            await open.OpenAsync(targets, SideFiles.Of(parse, options), work.Editor, sinkOptions).ConfigureAwait(false);
        }
        catch (TargetRefusedException exception)
        {
            session.Log.Error(Messages.TargetRefused(exception));
            return ExitCode.NotDone;
        }

        return await RunAsync(parse, session, work, open, progress).ConfigureAwait(false);
    }

    private SinkOptions SinkOptions(ParseResult parse, Session session, Work work)
    {
        return options.Forms.Choose(parse, new()
        {
            Run = RunSettingsList.Of(parse, this, inputs, work.Options, (options.Decisions.Name, work.Editor.DecisionsStamp)) with
            {
                InputSha256 = work.Input?.Sha256,
                Shard = work.Shard?.ToString(),
            },
            Fresh = parse.GetValue(options.Fresh),
            KeepsRecords = TargetList.KeepsRecords(SideFiles.Of(parse, options), work.Editor),
            Notice = notice => session.Log.Warn(Messages.TargetNoted(notice)),
            StandardOutput = session.OpenOutput,
        });
    }

    private async Task<int> RunAsync(ParseResult parse, Session session, Work work, TargetList open, LineProgress progress)
    {
        var stopsAtOnce = parse.GetValue(options.OnError) == "stop";
        var line = new IngestLine(new ArticleExtractor(work.Options), new IngestOptions
        {
            Jobs = parse.GetValue(inputs.Jobs) ?? IngestOptions.Default.Jobs,
            Limit = parse.GetValue(inputs.Limit),
            MaxFailures = stopsAtOnce ? FailureLimit.None : parse.GetValue(options.MaxErrors) is { } limit ? FailureLimit.Parse(limit) : null,
            RetriesFailures = parse.GetValue(options.RetryFailed),
            MarksDuplicates = parse.GetValue(options.Dedupe),
            KeepsEmptyTargets = work.Shard is not null,
            Progress = progress,
        });
        var report = await line.RunAsync(work.Sources, open.Sinks, session.Stop).ConfigureAwait(false);
        await open.ReportAsync(report).ConfigureAwait(false);
        if (report.HasTooManyFailures)
        {
            session.Log.Error(stopsAtOnce ? Messages.StoppedAtFailure() : Messages.TooManyFailures(report.Failures, report.Records + report.Failures));
        }

        if (session.StoppedBy is not null && parse.GetValue(options.Targets) is not ["-"])
        {
            session.Log.Tell(Messages.GoesOn());
        }

        var isAllDecided = new EditorNews(session).Tell(open, work.Editor, report, readsAll: work.Shard is null && !parse.Has(inputs.Limit));

        // A part without a page is whole all the same.
        var isEmptyPart = work.Shard is not null && report is { IsComplete: true, HasRecords: false, Failures: 0 };
        var code = isEmptyPart ? session.StoppedBy ?? ExitCode.Done : RunResult.ExitCode(report, session, parse.Has(inputs.FilesFrom));
        session.Log.Tell(Messages.Balance(report));
        return code == ExitCode.Done && !isAllDecided ? ExitCode.Partly : code;
    }

    private string[] OwnOutputs(ParseResult parse, string[] targets) =>
    [
        .. targets.Concat(SideFiles.Of(parse, options).All.Select(file => file.Path)).Where(file => file != "-"),
        .. parse.GetValue(options.Quarantine) is { } folder ? new[] { folder + Path.DirectorySeparatorChar } : [],
    ];

    private Message? UsageError(ParseResult parse)
    {
        if (parse.GetValue(options.MaxErrors) is { } limit && FailureLimit.Parse(limit) is null)
        {
            return Messages.NotACountOrPercent("--max-errors", limit);
        }

        return options.Forms.Error(parse, parse.GetValue(options.Targets) ?? []);
    }

    private Message? ShardError(ParseResult parse, ref string[] targets, ref Shard? shard)
    {
        if (ShardChoice.Read(parse.GetValue(options.Shard), out shard) is { } error)
        {
            return error;
        }

        if (shard is null)
        {
            return null;
        }

        // Which page is the first of its kind, only the merge of all parts can tell.
        return parse.Has(options.Dedupe) ? Messages.Conflict(options.Shard.Name, options.Dedupe.Name) : ShardChoice.Place(shard, ref targets);
    }

    private sealed record Work(IReadOnlyList<IPageSource> Sources, ExtractOptions Options, InputSummary? Input, Shard? Shard, EditorChoice Editor);
}
