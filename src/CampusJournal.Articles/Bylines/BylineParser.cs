namespace CampusJournal.Articles.Bylines;

/// <summary>Reads a printed byline: names, role as printed, e-mail.</summary>
internal static class BylineParser
{
    /// <summary>Reads one line; null when it names nobody.</summary>
    public static FoundAuthors? Parse(string line, string? site)
    {
        var email = Emails.Find(line);
        var printed = Printed(line);
        if (KoreanWriters.Read(line) is { } korean)
        {
            return IsAlone(printed, korean) ? korean with { Byline = printed } : korean;
        }

        if (SignedLine.Read(line) is { } signed)
        {
            return signed;
        }

        if (EnglishByline.WithRole(printed) is { } english)
        {
            return FoundAuthors.People(printed, [english.Name], english.Role, email);
        }

        var names = EnglishByline.NamesAfterPrefix(printed) is { } list ? PersonNames.Split(list, site) : [];
        return names.Count > 0 ? FoundAuthors.People(printed, names, null, email) : null;
    }

    /// <summary>Reads a text that is known to name the author: a bare name counts too.</summary>
    public static FoundAuthors? ParseName(string text, string? site)
    {
        if ((Parse(text, site) ?? WholeByline.Read(text)) is { } found)
        {
            return found;
        }

        var printed = Emails.Without(text);
        return printed.Length is >= 2 and <= 40 && PersonNames.Split(printed, site) is { Count: > 0 } names
            ? FoundAuthors.People(printed, names, null, Emails.Find(text)) : null;
    }

    /// <summary>The line as the record prints it: without the e-mail and the marks around it.</summary>
    public static string Printed(string line) => Emails.Without(line).Trim(' ', '•', '/', '|', '=', '\u00a0');

    /// <summary>Whether the line holds nothing beside the byline: no date, no paper, no counter, no label.</summary>
    private static bool IsAlone(string line, FoundAuthors writers) =>
        line.Length - writers.Byline!.Length <= 12 && !line.Contains('|') && !line.Contains("승인", StringComparison.Ordinal)
        && !line.StartsWith("기자명", StringComparison.Ordinal) && !line.AsSpan().ContainsAnyInRange('0', '9');
}
