using System.Text.RegularExpressions;

namespace CampusJournal.Articles.Printing;

/// <summary>Finds the addresses that stand in a text: those that readers of Markdown make links of by themselves (GitHub's "autolinks", Goldmark's linkify).</summary>
internal static partial class WrittenAddresses
{
    // As GitHub does, and a comma or a quote of a Korean sentence.
    private const string AfterAddress = "?!.,:;*_~'";

    /// <summary>Finds them in order.</summary>
    public static IReadOnlyList<WrittenAddress> Find(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) && !text.Contains('@') && !text.Contains("www.", StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<WrittenAddress>();
        foreach (Match match in Address().Matches(text))
        {
            var scheme = match.Groups["mail"].Success ? "mailto:" : match.Groups["host"].Success ? "http://" : "";
            var length = scheme == "mailto:" ? match.Length : Trim(match.Value);
            if (length > match.Groups["before"].Length)
            {
                found.Add(new(match.Index, match.Index + length, scheme));
            }
        }

        return found;
    }

    /// <summary>Gives the length without the signs of the sentence that the address stands in: a bracket is one unless it was opened within.</summary>
    private static int Trim(string address)
    {
        var closed = address.Count(unit => unit is ')' or ']') - address.Count(unit => unit is '(' or '[');
        var end = address.Length;
        for (; end > 0; end--)
        {
            var isBracket = address[end - 1] is ')' or ']';
            if (isBracket ? closed-- <= 0 : !AfterAddress.Contains(address[end - 1]))
            {
                break;
            }
        }

        return end;
    }

    // Of mail only the form that kramdown knows, too. What is repeated is bounded, so that a long line costs its length.
    [GeneratedRegex(
        """
        (?<before>(?:https?|ftp)://)[!-~-[<>"`\\]]+
        |(?<![A-Za-z0-9@./_-])(?<host>(?<before>www\.))[A-Za-z0-9][!-~-[<>"`\\]]*
        |(?<![A-Za-z0-9._%+-])(?<mail>[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[a-z]{2,24})(?![A-Za-z0-9@_-])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
