using System.CommandLine;
using CampusJournal.Cli.Detect;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Text;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt detect</c>: charset, declarations and mojibake of each file.</summary>
internal sealed class DetectCommand : Verb
{
    private readonly InputOptions inputs = new();
    private readonly Option<string?> format = New.Choice("--format", "Form of the output (table on a terminal, else jsonl)", "table", "jsonl");

    public DetectCommand()
        : base("detect", "Say which charset each file is really in, what it declares, and whether its text is mojibake")
    {
        Arguments.Add(inputs.Paths);
        Options.Add(format);
        foreach (var option in inputs.All)
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt detect pages/", "a table of every file below pages"),
        new("cjt detect --format jsonl pages/ | jq -c 'select(.conflict)'", "the files whose declaration is wrong"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        The charset is decided on at most 1 MiB (head, middle and tail); length, digest and the count of undecodable
        sequences hold for the whole file. Stretches of a page in cp949 that are text in another charset are told as
        "foreign" (JSON lines). Exit: 0 whatever is found; 1 some files could not be read; 2 none could.
        """;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var files = new InputFiles(parse, inputs);
        if ((inputs.Refusal(parse) ?? CharsetCheck.Refusal(parse.GetValue(inputs.Charset))) is { } refusal)
        {
            session.Log.Error(refusal);
            return ExitCode.NotDone;
        }

        if (files.PathBatches() is not { } paths)
        {
            return session.ShowUsage(this);
        }

        var asTable = (parse.GetValue(format) ?? (session.OutputIsTerminal ? "table" : "jsonl")) == "table";
        var hints = new CharsetHints { Forced = parse.GetValue(inputs.Charset), IgnoreDeclared = parse.GetValue(inputs.IgnoreDeclared) };
        var run = new DetectRun(new FileDetector(hints), session) { Jobs = parse.GetValue(inputs.Jobs), HasList = parse.Has(inputs.FilesFrom) };
        return run.Detect(files.Expand(paths), asTable ? new DetectionTable(session) : new DetectionLines(session));
    }
}
