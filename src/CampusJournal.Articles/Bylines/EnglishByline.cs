namespace CampusJournal.Articles.Bylines;

/// <summary>Reads bylines of English editions and of western pages: "By Kim So-ha, cub-reporter", "• Jeong Seung-In, reporter", "Von Eva Muster".</summary>
internal static class EnglishByline
{
    private const int MostWords = 5;
    private const int FewestWordsOfSentence = 3;

    private static readonly string[] Roles =
        ["cub-reporter", "cub reporter", "student reporter", "reporter", "editor-in-chief", "editor in chief", "associate editor", "managing editor", "editor", "guest reporter", "professor"];

    private static readonly string[] Particles = ["de", "van", "von", "der", "den", "la", "le", "di", "da", "del", "bin", "al", "zu"];

    /// <summary>Reads "Name, role" with or without "By"; null when the line has no role that is known.</summary>
    public static (string Name, string Role)? WithRole(string line)
    {
        var text = line.AsSpan().TrimStart(" •·-–*▲\u00a0");
        text = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? text[3..].TrimStart() : text;
        var comma = text.IndexOf(',');
        if (comma is < 3 or > 40)
        {
            return null;
        }

        var name = text[..comma].Trim();
        var rest = text[(comma + 1)..].TrimStart();
        foreach (var role in Roles)
        {
            var isRole = rest.StartsWith(role, StringComparison.OrdinalIgnoreCase) && (rest.Length == role.Length || !char.IsLetter(rest[role.Length]));
            if (isRole && NameLength(name) == name.Length && name.ContainsAny(" -"))
            {
                return (name.ToString(), rest[..role.Length].ToString());
            }
        }

        return null;
    }

    /// <summary>Reads a line that is nothing but "Name, role".</summary>
    public static (string Name, string Role)? WholeWithRole(string line) => WithRole(line) is { } writer && line.EndsWith(writer.Role, StringComparison.Ordinal) ? writer : null;

    /// <summary>Returns the names after "By" and its kin at the start of a line, as one string; null when there are none.</summary>
    public static string? NamesAfterPrefix(string line)
    {
        var start = 0;
        while (start < line.Length && start < 3 && !char.IsLetterOrDigit(line[start]))
        {
            start++;
        }

        foreach (var prefix in ByWords.OfLines)
        {
            if (string.Compare(line, start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var rest = line.AsSpan(start + prefix.Length);
            var names = rest.TrimStart();
            names = names.StartsWith(":") ? names[1..].TrimStart() : names;
            var length = names.Length < rest.Length ? ListLength(names) : 0;

            if (FamilyFirst(names) is { } family)
            {
                return family;
            }

            if (!rest.TrimStart().StartsWith(":") && (IsSubject(prefix, names[length..]) || IsSentence(names[length..])))
            {
                return null;
            }

            // "von" in lower case opens a byline only when the names are all that follows.
            if (length > 0 && (char.IsUpper(line[start]) || length == names.Length))
            {
                return names[..length].ToString();
            }
        }

        return null;
    }

    /// <summary>Whether a sentence goes on about whom a role without a colon names: "Reporter Eva Muster asked why".</summary>
    private static bool IsSubject(string prefix, ReadOnlySpan<char> behind) => !prefix.Contains(' ') && Array.IndexOf(ByWords.Prepositions, prefix) < 0
        && behind.TrimStart() is [var next, ..] && behind.Length > 1 && char.IsLower(next);

    /// <summary>Whether what stands behind the names makes a sentence of the line: "By Eva Muster, who was there, nobody was seen."</summary>
    private static bool IsSentence(ReadOnlySpan<char> behind)
    {
        var text = behind.Trim(" ,;");
        return text is [var first, .., '.' or '!' or '?'] && char.IsLower(first) && text.Count(' ') >= FewestWordsOfSentence;
    }

    /// <summary>A Korean name with a comma behind the surname, "Kim, So-ha", as "Kim So-ha"; null for anything else.</summary>
    private static string? FamilyFirst(ReadOnlySpan<char> names)
    {
        var comma = names.IndexOf(',');
        var given = comma < 0 ? default : names[(comma + 1)..].Trim();
        return given.IndexOf('-') is > 0 and var hyphen && hyphen + 1 < given.Length && char.IsLower(given[hyphen + 1]) && !given.Contains(' ')
            && NameLength(given) == given.Length && NameLength(names) == comma && !names[..comma].Contains(' ') ? $"{names[..comma]} {given}" : null;
    }

    /// <summary>The length of a list of names: one name, then further ones of two words or more.</summary>
    private static int ListLength(ReadOnlySpan<char> text)
    {
        var length = NameLength(text);
        while (length > 0)
        {
            var next = SeparatorLength(text[length..]);
            var more = next == 0 ? 0 : NameLength(text[(length + next)..]);
            if (more == 0 || !text.Slice(length + next, more).Contains(' '))
            {
                break;
            }

            length += next + more;
        }

        return length;
    }

    private static int SeparatorLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        foreach (var separator in (ReadOnlySpan<string>)[",", "and ", "und ", "& ", "et ", "y ", "i "])
        {
            if (text[at..].StartsWith(separator, StringComparison.Ordinal))
            {
                at += separator.Length;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                return at;
            }
        }

        return 0;
    }

    /// <summary>The length of a name at the start of a text: capitalised words, particles between them; 0 where something of a person is named (Eva Muster's).</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        var words = 0;
        var at = 0;
        while (at < text.Length && words < MostWords)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '.' or '\'' or '’' or '-'))
            {
                end++;
            }

            var word = text[at..end];
            if (word.Length == 0 || !(char.IsUpper(word[0]) || (words > 0 && IsParticle(word))))
            {
                break;
            }

            if (word.EndsWith("'s") || word.EndsWith("’s"))
            {
                return 0;
            }

            words++;
            length = IsParticle(word) ? length : end;
            at = end < text.Length && char.IsWhiteSpace(text[end]) ? end + 1 : text.Length;
        }

        return length;
    }

    private static bool IsParticle(ReadOnlySpan<char> word)
    {
        foreach (var particle in Particles)
        {
            if (word.SequenceEqual(particle))
            {
                return true;
            }
        }

        return false;
    }
}
