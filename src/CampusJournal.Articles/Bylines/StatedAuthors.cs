using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads the authors that linked data states. Persons and agencies are believed with all who stand beside them; desks, organisations and
/// account names only when the page names nobody else.
/// </summary>
internal static class StatedAuthors
{
    private const int LongestName = 120;

    /// <summary>The whole list, when a person or an agency is in it.</summary>
    public static FoundAuthors? Trusted(PageContext page)
    {
        var authors = Read(page);
        return authors.Exists(author => author.IsTrusted) ? Found(authors) : null;
    }

    /// <summary>The list whatever is in it; organisations before account names.</summary>
    public static FoundAuthors? Any(PageContext page) => Found(Read(page));

    private static FoundAuthors Found(List<Stated> authors) => new(null, [.. authors.Select(author => new Author(author.Name, null, null, author.Kind))]);

    private static List<Stated> Read(PageContext page)
    {
        var authors = new List<Stated>();
        foreach (var (stated, isOrganisation) in page.LinkedData.Authors)
        {
            if (stated.Length > LongestName || stated.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // An organisation's name is one name, whatever separators it has: "Staff and news service reports".
            foreach (var name in isOrganisation || (Organisations.IsDesk(stated) && !stated.Contains(',')) ? [stated] : PersonNames.Parts(stated))
            {
                if (IsName(name) && !authors.Exists(author => author.Name == name))
                {
                    authors.Add(Of(page, name, isOrganisation));
                }
            }
        }

        return authors;
    }

    private static Stated Of(PageContext page, string name, bool isOrganisation)
    {
        var isDesk = !Organisations.IsAgency(name) && (Organisations.IsDesk(name) || IsSite(page, name));
        var kind = isOrganisation || isDesk ? "organisation" : Organisations.KindOf(name);
        return new(name, kind, !isOrganisation && !isDesk && !IsAccount(name));
    }

    private static bool IsName(string name) =>
        name.Length >= 2 && !name.Contains('@') && !name.Contains("www.", StringComparison.Ordinal) && !SystemAccounts.Names.Contains(name.ToLowerInvariant());

    private static bool IsSite(PageContext page, string name) => Spaces.Key(name) is { Length: > 0 } key && (key == Spaces.Key(page.Site) || key == page.Host);

    /// <summary>"christian.stadtfeld", "sarah-indra": what a person signs in with.</summary>
    private static bool IsAccount(string name) => !name.Contains(' ') && char.IsAsciiLetterLower(name[0]);

    private readonly record struct Stated(string Name, string Kind, bool IsTrusted);
}
