using System.CommandLine;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Ingest;

/// <summary>The files of a run beside its targets, for people: what it writes for them, and what they wrote for it.</summary>
/// <param name="Errors">The file of failures, or null.</param>
/// <param name="Report">The report, or null.</param>
/// <param name="Review">The list of repairs for an editor, or null.</param>
/// <param name="Decisions">What an editor decided, or null; it is read.</param>
internal sealed record SideFiles(string? Errors, string? Report, string? Review, string? Decisions)
{
    /// <summary>Gets each file with the option that names it.</summary>
    public IEnumerable<(string Option, string Path)> All =>
        new (string Option, string? Path)[] { ("--errors", Errors), ("--report", Report), ("--review", Review), ("--decisions", Decisions) }
            .Where(file => file.Path is not null).Select(file => (file.Option, file.Path!));

    /// <summary>Reads what a command line names.</summary>
    public static SideFiles Of(ParseResult parse, IngestOptionSet options) =>
        new(parse.GetValue(options.Errors), parse.GetValue(options.Report), parse.GetValue(options.Review), parse.GetValue(options.Decisions));

    /// <summary>Says what is wrong with a name, or null: browsers and spreadsheets know a file by its suffix.</summary>
    public Message? Error() => Report is not null && !HasSuffix(Report, ".html", ".htm") ? Messages.WantsSuffix("--report", Report, "report.html")
        : Review is not null && !HasSuffix(Review, ".csv") ? Messages.WantsSuffix("--review", Review, "review.csv")
        : null;

    /// <summary>Opens the file of failures; <c>-</c> is standard output.</summary>
    /// <param name="path">The file as given.</param>
    /// <param name="output">Opens standard output.</param>
    public static IRecordSink OpenErrors(string path, Func<Stream> output) => path == "-" ? new FailureSink(output()) : RecordSinks.OpenFailures(path);

    private static bool HasSuffix(string path, params string[] suffixes) => suffixes.Any(suffix => path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
}
