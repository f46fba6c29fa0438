using System.CommandLine;
using CampusJournal.Text;

namespace CampusJournal.Cli.Options;

/// <summary>The options of <c>cjt repair</c>.</summary>
internal sealed class RepairOptionSet
{
    public Option<string?> Text { get; } = new("--text")
    {
        Description = "Repair this text instead of files",
        HelpName = "TEXT",
        Arity = ArgumentArity.ExactlyOne,
    };

    public Option<bool> InPlace { get; } = New.Switch("--in-place", "Repair the files themselves; each original is kept", "-i");

    public Option<string?> Suffix { get; } = New.Text("--backup", "SUFFIX", "With -i and --undo: end of the kept originals' names (.orig)");

    public Option<string?> Output { get; } = New.Text("--output", "DIR/", "Write a converted tree; without / and with one PATH, one file", "-o");

    public Option<bool> Undo { get; } = New.Switch("--undo", "Bring the files back from their kept originals");

    public Option<bool> Check { get; } = New.Switch("--check", "Write nothing; name what would change; exit 1 if anything would");

    public Option<bool> Diff { get; } = New.Switch("--diff", "Write nothing; show what would change as a unified diff");

    public Option<bool> Explain { get; } = New.Switch("--explain", "Say why as JSON: every step, its chain, its proof");

    public Option<bool> JsonLines { get; } = New.Switch("--jsonl", "Repair fields of JSON lines from standard input");

    public Option<string[]> Fields { get; } = New.Texts("--field", "NAME", "With --jsonl: a field to repair (text); repeatable");

    public Option<string?> Document { get; } = New.Text("--document", "FIELD", "With --jsonl: adjacent lines with one value of FIELD are one page");

    public Option<string?> Target { get; } = New.Text("--to", "CHARSET", "Write this charset; what it lacks becomes a reference, in code an escape (utf-8)").Suggesting(() => Charsets.Names);

    public Option<double?> MinConfidence { get; } = New.Fraction("--min-confidence", "Repair only what is at least so sure, 0 to 1 (0.9)");

    public Option<string[]> NoChain { get; } = New.Texts("--no-chain", "NAME", "Never undo this misreading, as gbk; repeatable").Suggesting(ChainWords.All);

    public Option<bool> InferLost { get; } = New.Switch("--infer-lost", "Guess bytes that are lost for good, and mark the guess");

    public Option<bool> Force { get; } = New.Switch("--force", "Also what would be refused: losses, no text, existing outputs, edits since");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All =>
    [
        Text, InPlace, Suffix, Output, Undo, Check, Diff, Explain, JsonLines, Fields, Document, Target, MinConfidence, NoChain, InferLost, Force,
    ];

    /// <summary>Gets the options of which at most one may be given: each says where the result goes.</summary>
    public IReadOnlyList<Option> Destinations => [InPlace, Output, Undo, Check, Diff];
}
