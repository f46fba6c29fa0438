using System.CommandLine;
using System.Globalization;

namespace CampusJournal.Cli.Options;

/// <summary>The options of the verbs that make records: how pages are read.</summary>
internal sealed class ReadingOptions
{
    // One text holds at most 2^30 UTF-16 units.
    private const int LargestRecord = 1_000_000_000;

    /// <summary>Gets the option that adds site profiles.</summary>
    public Option<string[]> Profiles { get; } = New.Texts("--profile", "FILE", "Try this site profile before all others; repeatable");

    /// <summary>Gets the option that bounds pages.</summary>
    public Option<long?> MaxRecordSize { get; } = Size("--max-record-size", "Larger pages fail and are not read (16M)");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Profiles, MaxRecordSize];

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

            result.AddError(Messages.NotASize(name, text, LargestRecord).Text);
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
            && number > 0 && number <= LargestRecord >> shift.Value ? number << shift.Value : null;
    }
}
