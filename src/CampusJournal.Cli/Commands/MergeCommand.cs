using System.CommandLine;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Shards;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt merge</c>: the parts of several machines become one target.</summary>
internal sealed class MergeCommand : Verb
{
    private readonly Argument<string> folder = new("DIR") { Description = "The folder of the parts, the -o of cjt ingest --shard", Arity = ArgumentArity.ExactlyOne };
    private readonly Option<int?> expect = New.Count("--expect", 1, "The number of parts that there must be", Shard.MostShards);
    private readonly Option<string?> target = New.Text("--output", "TARGET", "The target, chosen by its suffix, or - for JSON lines", "-o");
    private readonly Option<bool> dedupe = New.Switch("--dedupe", "Mark a page with the same bytes as one before: duplicate_of");
    private readonly Option<bool> fresh = New.Switch("--fresh", "Replace a target of ours that is not from these parts");

    public MergeCommand()
        : base("merge", "Join the parts that cjt ingest --shard wrote")
    {
        (expect.Required, target.Required) = (true, true);
        Arguments.Add(folder);
        foreach (var option in new Option[] { expect, target, dedupe, fresh })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt merge out/ --expect 64 -o articles.jsonl", "the same bytes as one run over the whole input"),
        new("cjt merge out/ --expect 64 -o articles.db --dedupe", "a database, with duplicates marked"),
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
        if (Error(parts, path) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        var merge = new ShardMerge(parts, parse.GetValue(expect)!.Value);
        if (merge.FindMissing(session.Stop) is { Count: > 0 } missing)
        {
            session.Log.Error(Messages.MissingShards(missing));
            return ExitCode.Partly;
        }

        try
        {
            var options = new SinkOptions { Fresh = parse.GetValue(fresh), StandardOutput = session.OpenOutput };
            var records = merge.MergeAsync(path, options, parse.GetValue(dedupe), session.Stop).GetAwaiter().GetResult();
            session.Log.Tell(Messages.Merged(records, parse.GetValue(expect)!.Value, path));
            return ExitCode.Done;
        }
        catch (TargetRefusedException exception)
        {
            session.Log.Error(Messages.TargetRefused(exception));
            return ExitCode.NotDone;
        }
    }

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

        return target == "-" || Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target))) ? null : Messages.NoFolder(target);
    }
}
