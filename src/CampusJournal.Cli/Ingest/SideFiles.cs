using System.CommandLine;
using CampusJournal.Cli.Options;

namespace CampusJournal.Cli.Ingest;

/// <summary>The files that a run writes beside its targets, for people.</summary>
/// <param name="Errors">The file of failures, or null.</param>
/// <param name="Report">The report, or null.</param>
internal sealed record SideFiles(string? Errors, string? Report)
{
    /// <summary>Gets each file with the option that names it.</summary>
    public IEnumerable<(string Option, string Path)> All
    {
        get
        {
            if (Errors is not null)
            {
                yield return ("--errors", Errors);
            }

            if (Report is not null)
            {
                yield return ("--report", Report);
            }
        }
    }

    /// <summary>Reads what a command line names.</summary>
    public static SideFiles Of(ParseResult parse, IngestOptionSet options) => new(parse.GetValue(options.Errors), parse.GetValue(options.Report));

    /// <summary>Says what is wrong with a name, or null: a browser takes a file for a page by its suffix.</summary>
    public Message? Error() =>
        Report is null || Report.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || Report.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            ? null
            : Messages.ReportWantsHtml(Report);
}
