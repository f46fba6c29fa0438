using System.CommandLine;
using System.Globalization;

namespace CampusJournal.Cli.Options;

/// <summary>Sizes in bytes as a user types them: <c>65536</c>, <c>64K</c>, <c>16M</c>, <c>1G</c>.</summary>
internal static class ByteSize
{
    /// <summary>Makes an option with a size as its value.</summary>
    public static Option<long?> Option(string name, long most, string description) => new(name)
    {
        Description = description,
        HelpName = "SIZE",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Parse(text, most) is { } size)
            {
                return size;
            }

            result.AddError(Messages.NotASize(name, text, most).Text);
            return null;
        },
    };

    private static long? Parse(string text, long most)
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
            && number > 0 && number <= most >> shift.Value ? number << shift.Value : null;
    }
}
