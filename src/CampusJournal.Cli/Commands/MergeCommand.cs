using System.CommandLine;
using CampusJournal.Cli.Ingest;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Report;
using CampusJournal.Ingest.Shards;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt merge</c>: the parts of several machines become one target.</summary>
internal sealed class MergeCommand : Verb
{
    private readonly Argument<string> folder = new("DIR") { Description = "The folder of the parts, the -o of cjt ingest --shard", Arity = ArgumentArity.ExactlyOne };
    private readonly Option<int?> expect = New.Count("--expect", 1, "The number of parts that there must be", Shard.MostShards);
    private readonly Option<string?> target = New.Text("--output", "TARGET", "The target, chosen by its suffix, or - for JSON lines", "-o");
    private readonly Option<bool> dedupe = New.Switch("--dedupe", "Mark a page with the same bytes as one before: duplicate_of");
    private readonly Option<string?> report = New.Text("--report", "FILE.html", "Write a report of all records, a page for any browser, to FILE");
    private readonly TargetFormOptions forms = new();
    private readonly Option<bool> fresh = New.Switch("--fresh", "Replace a target of ours that is not from these parts");

    public MergeCommand()
        : base("merge", "Join the parts that cjt ingest --shard wrote")
    {
        (expect.Required, target.Required) = (true, true);
        Arguments.Add(folder);
        foreach (var option in (Option[])[expect, target, dedupe, .. forms.All, report, fresh])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt merge out/ --expect 64 -o articles.jsonl", "the same bytes as one run over the whole input"),
        new("cjt merge out/ --expect 64 -o articles.db --dedupe", "a database, with duplicates marked"),
        new("cjt merge out/ --expect 64 -o articles.db --report report.html", "with a page that shows what all parts hold"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        Every part is compared with its manifest first. When some are missing or not whole they are named, as 'missing: 1,7', and nothing is
        written; run just those again. Exit: 0 done; 1 some parts are missing; 2 not done, or the target was refused.
        """;

    /// <inheritdoc/>
    public override bool EndsItself => true;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var (parts, path) = (parse.GetValue(folder)!, parse.GetValue(target)!);
        var beside = new SideFiles(null, parse.GetValue(report), null, null);
        if ((Error(parts, path) ?? forms.Error(parse, [path]) ?? beside.Error() ?? ReportError(path, beside)) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        var count = parse.GetValue(expect)!.Value;
        if (new ShardMerge(parts, count).FindMissing(session.Stop) is { Count: > 0 } missing)
        {
            session.Log.Error(Messages.MissingShards(missing));
            return ExitCode.Partly;
        }

        try
        {
            var balance = MergeAsync(parse, session, parts, path, beside.Report).GetAwaiter().GetResult();
            session.Log.Tell(Messages.Merged(balance, count, path));
            return ExitCode.Done;
        }
        catch (TargetRefusedException exception)
        {
            session.Log.Error(Messages.TargetRefused(exception));
            return ExitCode.NotDone;
        }
    }

    private async Task<IngestReport> MergeAsync(ParseResult parse, Session session, string parts, string path, string? reportPath)
    {
        var count = parse.GetValue(expect)!.Value;
        await using var page = reportPath is null ? null : RunReport.Open(reportPath, new() { Run = new ShardMerge(parts, count).Run, Targets = [path], Parts = count });
        var progress = session.BeginProgress();
        var options = forms.Choose(parse, new()
        {
            Indexing = progress.ShowIndexing,
            Fresh = parse.GetValue(fresh),
            Notice = notice => session.Log.Warn(Messages.TargetNoted(notice)),
            StandardOutput = session.OpenOutput,
        });
        try
        {
            var balance = await new ShardMerge(parts, count) { Report = page }.MergeAsync(path, options, parse.GetValue(dedupe), session.Stop).ConfigureAwait(false);
            if (page is not null)
            {
                await page.WriteAsync(balance, session.Stop).ConfigureAwait(false);
            }

            return balance;
        }
        finally
        {
            progress.Hide();
        }
    }

    private static Message? ReportError(string target, SideFiles beside) =>
        beside.Report is not { } page ? null
        : target != "-" && RealPath.Of(page) == RealPath.Of(target) ? Messages.BadTarget(target, "--report names this file, too.")
        : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(page))) ? null : Messages.NoFolder(page);

    private static Message? Error(string folder, string target)
    {
        if (!Directory.Exists(folder))
        {
            return Messages.NotFound(folder);
        }

        try
        {
            RecordSinks.CheckTarget(target);
        }
        catch (ArgumentException exception)
        {
            return Messages.BadTarget(target, exception.Message);
        }

        return target == "-" || Directory.Exists(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)))) ? null : Messages.NoFolder(target);
    }
}
