using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>Splits a byline or an author field into names and drops what is none: sites, departments, buttons.</summary>
internal static class PersonNames
{
    private const int LongestName = 45;

    private static readonly string[] WordSeparators = [" and ", " und ", " et ", " y ", " oraz ", " im gespräch mit ", " im interview mit ", " in conversation with "];

    private static readonly string[] NoNames =
    [
        .. KoreanRoles.NoNames, .. SystemAccounts.Names, "datum", "date", "veröffentlicht",
        "autor", "author", "by", "von", "par", "über", "about", "share", "teilen", "home", "facebook", "twitter", "follow", "more", "mehr", "profil", "alle", "posted", "written",
        "text", "foto", "alle beiträge", "alle artikel", "all posts", "view all posts", "comment", "comments", "kommentar", "kommentare",
    ];

    private static readonly string[] NoNameParts =
    [
        "http:", "https:", "www.", "redaktion", "redacción", "redaction", "rédaction", "redazione", "redakcja", "editorial", "newsroom", "admin", "webmaster", "수호자", "online",
        "nachrichten", ".com", "presse", "magazin", "zeitung",
    ];

    private static readonly string[] NoNameWords = ["staff", "editor", "team", "news"];

    public static List<string> Split(string text, string? site)
    {
        var names = new List<string>();
        foreach (var name in Parts(text))
        {
            if (IsName(name, site) && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Splits without a judgement on what the parts are.</summary>
    public static IEnumerable<string> Parts(string text)
    {
        foreach (var part in Separated(WithoutEmployer(WithoutBrackets(WithoutPrefix(Emails.Without(PhotoCredits.Without(Spaces.Collapse(text))))))))
        {
            var inner = WithoutInnerPrefix(part.Trim(' ', '.', ':', '-', '–', '—', '=', '*', '«', '»'));
            yield return NameTails.Without(WithoutRole(inner[(inner.IndexOf(": ", StringComparison.Ordinal) is > 0 and var label ? label + 2 : 0)..]));
        }
    }

    /// <summary>"Eva Muster for The Daily": British papers name the employer.</summary>
    private static string WithoutEmployer(string text) =>
        text.IndexOf(" for ", StringComparison.OrdinalIgnoreCase) is > 4 and var at && text.AsSpan(0, at).Contains(' ') ? text[..at] : text;

    private static bool IsName(string name, string? site)
    {
        if (name.Length is < 2 or > LongestName || name.AsSpan().ContainsAnyInRange('0', '9') || name.Contains('@') || name.AsSpan().Count(' ') > 4)
        {
            return false;
        }

        var lower = name.ToLowerInvariant();
        return Array.IndexOf(NoNames, lower) < 0 && !Array.Exists(NoNameParts, part => lower.Contains(part, StringComparison.Ordinal))
            && !lower.EndsWith(".de", StringComparison.Ordinal) && !lower.Split(' ').Any(word => NoNameWords.Contains(word))
            && (site is null || Spaces.Key(name) != Spaces.Key(site));
    }

    private static string WithoutPrefix(string text)
    {
        foreach (var prefix in ByWords.OfFields)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && text.Length > prefix.Length && !char.IsLetterOrDigit(text[prefix.Length]))
            {
                return text[prefix.Length..].TrimStart(' ', ':');
            }
        }

        if (text.StartsWith("ein", StringComparison.OrdinalIgnoreCase) && text.IndexOf(" von ", StringComparison.Ordinal) is > 0 and < 28 and var at)
        {
            return text[(at + 5)..];
        }

        return text;
    }

    private static string WithoutInnerPrefix(string name)
    {
        foreach (var prefix in ByWords.InLists)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return name[prefix.Length..].TrimStart();
            }
        }

        return name;
    }

    private static string WithoutRole(string name)
    {
        name = Array.Find(KoreanRoles.Labels, label => name.StartsWith(label, StringComparison.Ordinal)) is { } label ? name[label.Length..].TrimStart() : name;
        if (KoreanByline.Find(name) is { Names.Count: 1 } match && match.End == name.Length)
        {
            return match.Names[0];
        }

        var role = Array.Find(KoreanRoles.Writers, role => name.EndsWith(role, StringComparison.Ordinal) && name.Length > role.Length + 1);
        return role is null ? name : name[..^role.Length].TrimEnd();
    }

    private static string WithoutBrackets(string text)
    {
        for (var round = 0; round < 4; round++)
        {
            var open = text.AsSpan().IndexOfAny('(', '[');
            var close = open < 0 ? -1 : text.IndexOf(text[open] == '(' ? ')' : ']', open);
            if (close < 0 || close - open > 61)
            {
                break;
            }

            text = text[..open].TrimEnd() + text[(close + 1)..];
        }

        return text;
    }

    private static string[] Separated(string text)
    {
        foreach (var separator in WordSeparators)
        {
            text = text.Replace(separator, ";", StringComparison.OrdinalIgnoreCase);
        }

        return text.Split([';', ',', '·', 'ㆍ', '•', '|', '/', '&', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
