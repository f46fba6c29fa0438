namespace CampusJournal.Articles.Profiles;

/// <summary>What a profile may hold: it may come from a stranger.</summary>
internal static class ProfileRules
{
    private const int MostSelectors = 24;
    private const int LongestSelector = 200;
    private const int MostSteps = 8;

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" (>+~.#[@,");
    private static readonly string[] Pseudos = ["first-child", "last-child", "only-child", "first-of-type", "last-of-type", "nth-child", "nth-of-type", "nth-last-child", "not", "has"];

    public static void Check(SiteProfile profile)
    {
        Require(profile.Name is { Length: > 0 and <= 40 } && profile.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), "name", profile.Name);
        foreach (var (member, list) in Lists(profile))
        {
            Require(list.Count <= MostSelectors, member, $"more than {MostSelectors} entries");
            foreach (var text in list)
            {
                Require(text is { Length: > 0 and <= LongestSelector }, member, "an entry that is empty or too long");
                Require(member is "match.url" or "formats" || IsSelector(text), member, text);
                Require(member != "match.url" || text.Count(c => c == '*') <= MostSteps, member, text);
            }
        }
    }

    private static IEnumerable<(string Member, IReadOnlyList<string> List)> Lists(SiteProfile profile) =>
    [
        ("match.url", profile.Match.Url), ("match.html", profile.Match.Html), ("title", profile.Title), ("subtitle", profile.Subtitle), ("section", profile.Section),
        ("byline", profile.Byline), ("email", profile.Email), ("body", profile.Body), ("drop", profile.Drop), ("date.select", profile.Date.Select),
        ("modified.select", profile.Modified.Select), ("site_updated.select", profile.SiteUpdated.Select), ("formats", profile.Date.Formats),
        ("formats", profile.Modified.Formats), ("formats", profile.SiteUpdated.Formats),
    ];

    /// <summary>A selector of few steps, with simple pseudo-classes only; one <c>:has</c> at most.</summary>
    private static bool IsSelector(string text)
    {
        var steps = text.Count(c => c is ' ' or '>' or '+' or '~');
        var has = 0;
        for (var at = text.IndexOf(':'); at >= 0; at = text.IndexOf(':', at + 1))
        {
            var quoted = text.AsSpan(0, at).Count('\'') + text.AsSpan(0, at).Count('"');
            if (quoted % 2 == 1)
            {
                continue;
            }

            var name = text.AsSpan(at + 1).TrimStart(':');
            var end = name.IndexOfAny(NameEnds);
            name = end < 0 ? name : name[..end];
            if (Array.IndexOf(Pseudos, name.ToString()) < 0)
            {
                return false;
            }

            has += name is "has" ? 1 : 0;
        }

        return steps <= MostSteps * 2 && has <= 1 && !text.Contains('{') && !text.Contains('<') && ProfileSelector.IsValid(text);
    }

    private static void Require(bool holds, string member, string value)
    {
        if (!holds)
        {
            throw new FormatException($"The profile's member \"{member}\" is not allowed: {value}.");
        }
    }
}
