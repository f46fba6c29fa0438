using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CampusJournal.Cli.Options;

/// <summary>
/// Makes options that keep this program's manners: a switch takes no value (else <c>-i true</c> would eat a file named true), and
/// a value that looks like an option is refused (else <c>--backup --check</c> would eat a check).
/// </summary>
internal static class New
{
    /// <summary>Makes an option without a value.</summary>
    public static Option<bool> Switch(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Makes an option with a text as its value.</summary>
    public static Option<string?> Text(string name, string valueName, string description, params string[] aliases)
    {
        var option = new Option<string?>(name, aliases) { Description = description, HelpName = valueName, Arity = ArgumentArity.ExactlyOne };
        option.Validators.Add(RefuseOptionAsValue);
        return option;
    }

    /// <summary>Makes an option that may be given several times.</summary>
    public static Option<string[]> Texts(string name, string valueName, string description, params string[] aliases)
    {
        var option = new Option<string[]>(name, aliases) { Description = description, HelpName = valueName, Arity = ArgumentArity.OneOrMore };
        option.Validators.Add(RefuseOptionAsValue);
        return option;
    }

    /// <summary>Makes an option that takes one of a few words.</summary>
    public static Option<string?> Choice(string name, string description, params string[] words) => new ChoiceOption(name, description, words);

    /// <summary>Makes an option with a whole number from <paramref name="least"/> to <paramref name="most"/> as its value.</summary>
    public static Option<int?> Count(string name, int least, string description, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError(Messages.NotACount(name, text, least, most).Text);
            return null;
        },
    };

    /// <summary>Makes an option with a number from 0 to 1 as its value.</summary>
    public static Option<double?> Fraction(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "X",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1)
            {
                return number;
            }

            result.AddError(Messages.NotAFraction(name, text).Text);
            return null;
        },
    };

    private static void RefuseOptionAsValue(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
        {
            result.AddError(Messages.OptionAsValue(result.Option.Name, token.Value).Text);
        }

        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError(Messages.EmptyValue(result.Option.Name).Text);
        }
    }
}
