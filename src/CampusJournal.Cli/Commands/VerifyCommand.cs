using System.CommandLine;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Verify;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt verify</c>: are these archives and our outputs whole.</summary>
internal sealed class VerifyCommand : Verb
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "An archive, an output of ours, or a folder of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> format = New.Choice("--format", "Form of the lines on standard output (text)", "text", "jsonl");

    public VerifyCommand()
        : base("verify", "Say whether archives and outputs of cjt are whole")
    {
        Arguments.Add(paths);
        Options.Add(format);
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
    public override int Run(ParseResult parse, Session session) =>
        new VerifyRun(session, parse.GetValue(format) == "jsonl").RunAsync(parse.GetValue(paths) ?? []).GetAwaiter().GetResult();
}
