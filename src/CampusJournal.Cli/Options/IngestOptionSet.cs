using System.CommandLine;
using System.Globalization;

namespace CampusJournal.Cli.Options;

/// <summary>The options of <c>cjt ingest</c>.</summary>
internal sealed class IngestOptionSet
{
    public Option<string[]> Targets { get; } = RequiredTargets();

    public Option<string?> Errors { get; } = New.Text("--errors", "FILE", "Write each failure as a line of JSON to FILE");

    public Option<bool> Fresh { get; } = New.Switch("--fresh", "Replace targets of ours instead of continuing them");

    public Option<bool> Excel { get; } = New.Switch("--excel", "Tables for spreadsheets: BOM, CRLF, formula cells defused");

    public Option<bool> DryRun { get; } = New.Switch("--dry-run", "Write nothing; say what would be read and what skipped");

    public Option<long?> MaxRecordSize { get; } = Size("--max-record-size", "Larger pages fail and are not read (16M)");

    public Option<string?> MaxErrors { get; } = New.Text("--max-errors", "N|P%", "Stop when more pages fail (never)");

    public Option<string?> OnError { get; } = New.Choice("--on-error", "At a failed page: skip it or stop (skip)", "skip", "stop");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Targets, Errors, Fresh, Excel, DryRun, MaxRecordSize, MaxErrors, OnError];

    private static Option<string[]> RequiredTargets()
    {
        var option = New.Texts("--output", "TARGET", "A target, chosen by its suffix, or - for JSON lines; repeatable", "-o");
        option.Required = true;
        return option;
    }

    private static Option<long?> Size(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SIZE",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (ParseSize(text) is { } size)
            {
                return size;
            }

            result.AddError(Messages.NotASize(name, text).Text);
            return null;
        },
    };

    private static long? ParseSize(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        int? shift = text[digits..].Trim().ToUpperInvariant() switch
        {
            "" or "B" => 0,
            "K" or "KB" or "KIB" => 10,
            "M" or "MB" or "MIB" => 20,
            "G" or "GB" or "GIB" => 30,
            _ => null,
        };
        return shift is not null && long.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number << shift.Value <= int.MaxValue ? number << shift.Value : null;
    }
}
