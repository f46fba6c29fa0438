namespace CampusJournal.Articles.Profiles;

/// <summary>What a profile may hold: it may come from a stranger. Each rule gives what is wrong, or null.</summary>
internal static class ProfileRules
{
    public const int MostEntries = 24;
    public const int MostSelectors = 120;
    private const int LongestName = 40;
    private const int LongestEntry = 200;
    private const int MostWildcards = 8;

    public static string? OfText(string member, string text) => member == "name"
        && !(text.Length is > 0 and <= LongestName && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            ? $"the name has at most {LongestName} lower-case letters, digits and hyphens" : null;

    public static string? OfEntry(string member, string text)
    {
        if (text.Length is 0 or > LongestEntry)
        {
            return $"an entry has 1 to {LongestEntry} characters";
        }

        return member switch
        {
            "match.site" => text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-') && text[0] != '.' ? null : $"\"{text}\" is no host, as donga.com",
            "match.url" or "articles" => text.Count(c => c == '*') <= MostWildcards ? null : $"a pattern has at most {MostWildcards} of *",
            _ when member.EndsWith(".formats", StringComparison.Ordinal) =>
                text.Contains('y') && text.Contains('M') && text.Contains('d') ? null : $"\"{text}\" is no form of a date, as yyyy.MM.dd HH:mm",
            _ => ProfileSelector.Parse(text) is not null ? null : $"\"{text}\" is no selector that a profile may use",
        };
    }
}
