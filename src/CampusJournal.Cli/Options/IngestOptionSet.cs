using System.CommandLine;

namespace CampusJournal.Cli.Options;

/// <summary>The options of <c>cjt ingest</c>.</summary>
internal sealed class IngestOptionSet
{
    public Option<string[]> Targets { get; } = RequiredTargets();

    public Option<string?> Errors { get; } = New.Text("--errors", "FILE", "Write each failure as a line of JSON to FILE");

    public Option<string?> Quarantine { get; } = New.Text("--quarantine", "DIR", "Keep the raw bytes of what cannot be read in DIR, named by their hash");

    public Option<string?> Report { get; } = New.Text("--report", "FILE.html", "Write a report of the run, a page for any browser, to FILE");

    public Option<string?> Review { get; } = New.Text("--review", "FILE.csv", "List the less sure repairs in FILE for an editor, with a column for decisions");

    public Option<double?> ReviewBelow { get; } = New.Fraction("--review-below", "With --review: list what is less sure than X, 0 to 1 (0.99)");

    public Option<string?> Decisions { get; } = New.Text("--decisions", "FILE.csv", "Do what an editor decided in FILE, which --review wrote");

    public Option<bool> Fresh { get; } = New.Switch("--fresh", "Replace targets of ours instead of continuing them");

    public TargetFormOptions Forms { get; } = new();

    public Option<bool> DryRun { get; } = New.Switch("--dry-run", "Write nothing; say what would be read and what skipped");

    public Option<string?> MaxErrors { get; } = New.Text("--max-errors", "N|P%", "Stop when more pages fail (never)");

    public Option<string?> OnError { get; } = New.Choice("--on-error", "At a failed page: skip it or stop (skip)", "skip", "stop");

    public Option<bool> RetryFailed { get; } = New.Switch("--retry-failed", "Try pages again that an earlier run could not extract");

    public Option<bool> Dedupe { get; } = New.Switch("--dedupe", "Mark a page with the same bytes as one before: duplicate_of");

    public Option<string?> Shard { get; } = New.Text("--shard", "I/N", "Only part I, from 0, of N; or slurm for that of the array task; with -o DIR/");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All =>
    [
        Targets, Errors, Quarantine, Report, Review, ReviewBelow, Decisions, Fresh, .. Forms.All, DryRun, MaxErrors, OnError, RetryFailed,
        Dedupe, Shard,
    ];

    private static Option<string[]> RequiredTargets()
    {
        var option = New.Texts("--output", "TARGET", "A target, chosen by its suffix, or - for JSON lines; repeatable", "-o");
        option.Required = true;
        return option;
    }
}
