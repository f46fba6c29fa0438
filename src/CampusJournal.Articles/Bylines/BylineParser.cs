namespace CampusJournal.Articles.Bylines;

/// <summary>Reads a printed byline: names, role as printed, e-mail.</summary>
internal static class BylineParser
{
    /// <summary>Reads one line; null when it names nobody.</summary>
    public static FoundAuthors? Parse(string line, string? site)
    {
        var email = Emails.Find(line);
        var printed = Emails.Without(line).Trim(' ', '•', '/', '|', '=', '\u00a0');
        if (KoreanByline.Find(printed) is { } korean)
        {
            return FoundAuthors.People(printed, korean.Names, korean.Role, email);
        }

        if (EnglishByline.WithRole(printed) is { } english)
        {
            return FoundAuthors.People(printed, [english.Name], english.Role, email);
        }

        var names = EnglishByline.NamesAfterPrefix(printed) is { } list ? PersonNames.Split(list, site) : [];
        return names.Count > 0 ? FoundAuthors.People(printed, names, null, email) : null;
    }
}
