using System.CommandLine;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Verify;
using CampusJournal.Ingest.Verify;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt verify</c>: are these archives and our outputs whole.</summary>
internal sealed class VerifyCommand : Verb
{
    private readonly InputOptions inputs = new();
    private readonly Option<string?> format = New.Choice("--format", "Form of the lines on standard output (text)", "text", "jsonl");

    public VerifyCommand()
        : base("verify", "Say whether archives and outputs of cjt are whole")
    {
        Arguments.Add(inputs.Paths);
        foreach (var option in inputs.OfFiles.Append(inputs.Limit).Prepend(format))
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt verify crawls/", "one line for each fault of every archive below crawls"),
        new("cjt verify --format jsonl articles.db articles.jsonl", "what is wrong with two outputs, as JSON"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        Archives are read to their end without converting anything; our own outputs are compared with their manifests.
        Exit: 0 everything is whole; 1 there are faults; 2 a path cannot be read.
        """;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var options = inputs.Walk(parse) with { StandardInput = StandardStreams.OpenInput };
        var paths = parse.GetValue(inputs.Paths) ?? [];
        var list = inputs.List(parse, options);
        if (inputs.Refusal(parse) is { } refusal)
        {
            session.Log.Error(refusal);
            return ExitCode.NotDone;
        }

        if (paths.Length == 0 && list is null)
        {
            session.Log.Error(Messages.NoArgument(inputs.Paths.Name, Name));
            return ExitCode.NotDone;
        }

        FurtherFiles.WarnOfUnnamed(session.Log, paths);
        var run = new VerifyRun(session, new Verification(options), parse.GetValue(format) == "jsonl") { Limit = parse.GetValue(inputs.Limit) };
        return run.RunAsync(list is null ? paths : paths.Concat(list.NamesAsync(session.Stop).ToBlockingEnumerable())).GetAwaiter().GetResult();
    }
}
