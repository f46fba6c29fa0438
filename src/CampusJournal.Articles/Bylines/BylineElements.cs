using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads authors from elements that are called byline or author, and from links to authors' pages.</summary>
internal static class BylineElements
{
    private const int LinksBelowTitle = 120;
    private const int ElementsAboveTitle = 40;
    private const int ElementsBelowTitle = 150;
    private const int LongestName = 100;

    private static readonly string[] AuthorPaths =
    [
        "author", "autor", "autoren", "auteur", "profile", "profil", "people", "journalist", "user", "member", "reporter", "person", "profil-detailseite", "newsteam", "contributor", "autori", "staff", "perfil", "redakteur", "redaktor", "firma", "skribent",
    ];

    /// <summary>The first element called byline that holds names: around the headline, or else anywhere, as a teaser's byline may stand above.</summary>
    public static FoundAuthors? Named(PageContext page, int title)
    {
        var end = page.Features.Elements.Length;
        return (title > 0 ? Named(page, Math.Max(1, title - ElementsAboveTitle), Math.Min(end, title + ElementsBelowTitle)) : null) ?? Named(page, 1, end);
    }

    private static FoundAuthors? Named(PageContext page, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ref var element = ref page.Features.Elements[i];
            var isElsewhere = (page.Inherited[element.Parent] & (Signs.Comment | Signs.Related | Signs.Footer)) != 0 || (element.Signs & (Signs.Comment | Signs.Caption)) != 0;
            if ((element.Signs & Signs.Byline) != 0 && element.TextLength <= 160 && !isElsewhere && NamesOf(page, i) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FoundAuthors? NamesOf(PageContext page, int element)
    {
        var features = page.Features;
        var whole = features.TextOf(element);
        if (whole.EndsWith(':') || ByWords.IsLabel(whole) || LineKinds.IsCredit(whole) || HangulNames.IsOfDrawing(whole))
        {
            return null;
        }

        if (InfoParts.Writers(whole) is { } writers)
        {
            return writers;
        }

        var text = WithoutDate(Linked(features, element, whole) ?? Children(features, element, "span") ?? whole);
        var listed = EnglishByline.NamesAfterPrefix(text);
        if (text.Length is < 3 or > 110 || (text.Length > 70 && listed is null))
        {
            return null;
        }

        var names = HangulNames.Among(PersonNames.Split(listed ?? text, page.Site).FindAll(name => name.Length > 2 && (char.IsUpper(name[0]) || name.Any(Spaces.IsEastAsian))));
        return names.Count > 0 ? FoundAuthors.People(Emails.Without(whole), names, null, Emails.Find(whole)) : null;
    }

    /// <summary>Links below the headline to /author/ and its kin.</summary>
    public static FoundAuthors? Links(PageContext page, int title)
    {
        var features = page.Features;
        var names = new List<string>();
        for (var i = Math.Max(0, title); title >= 0 && i < Math.Min(features.Elements.Length, title + LinksBelowTitle) && names.Count < 3; i++)
        {
            if (features.Elements[i].Tag != "a" || (page.Inherited[i] & (Signs.Comment | Signs.Related | Signs.Share | Signs.Ad)) != 0
                || !IsAuthorAddress(features.Elements[i].Node.GetAttribute("href")))
            {
                continue;
            }

            if (features.TextOf(i) is { Length: >= 3 and <= 50 } text)
            {
                names.AddRange(PersonNames.Split(text, page.Site).Except(names).ToList());
            }
        }

        return FoundAuthors.People(null, names);
    }

    /// <summary>The names that are marked up as authors in the line in which one of them stands.</summary>
    public static FoundAuthors? Beside(PageContext page, string name)
    {
        var features = page.Features;
        var marked = features.Properties.Where(property => property.Name is "author" or "rel-author" && features.LengthOf(property.Element) <= LongestName)
            .Select(property => property.Element).ToList();
        var known = marked.FindIndex(element => features.TextOf(element) == name);
        var line = known < 0 ? -1 : Array.FindIndex(features.Blocks, block => features.Elements[marked[known]].TextStart < block.Start + block.Length);
        if (line < 0)
        {
            return null;
        }

        var (start, end) = (features.Blocks[line].Start, features.Blocks[line].Start + features.Blocks[line].Length);
        var beside = marked.FindAll(element => features.Elements[element].TextEnd > start && features.Elements[element].TextStart < end);
        return FoundAuthors.People(null, [.. beside.SelectMany(element => PersonNames.Split(features.TextOf(element), page.Site)).Distinct()]);
    }

    /// <summary>A short text in a byline element around the headline, even a single word.</summary>
    public static FoundAuthors? Nearest(PageContext page, int title)
    {
        var features = page.Features;
        for (var i = Math.Max(1, title - 30); title > 0 && i < Math.Min(features.Elements.Length, title + 90); i++)
        {
            ref var element = ref features.Elements[i];
            if ((element.Signs & Signs.Byline) == 0 || (page.Inherited[element.Parent] & (Signs.Comment | Signs.Related)) != 0)
            {
                continue;
            }

            var text = features.TextOf(i);
            if (text.Length <= 40 && !text.EndsWith(':') && !HangulNames.IsOfDrawing(text) && HangulNames.Among(PersonNames.Split(text, page.Site)) is [{ Length: <= 32 } name] && !name.Contains(':'))
            {
                return FoundAuthors.People(text, [name]);
            }
        }

        return null;
    }

    /// <summary>The names that are links, unless the printed "By" list names others or more: "By <a>Eva Muster</a> and Max Muster".</summary>
    private static string? Linked(PageFeatures features, int element, string whole)
    {
        if (Children(features, element, "a") is not { } linked || EnglishByline.NamesAfterPrefix(whole) is not { } printed)
        {
            return Children(features, element, "a");
        }

        var hasOthers = !printed.Contains(linked.Split(';')[0], StringComparison.OrdinalIgnoreCase);
        var hasMore = !linked.Contains(';') && (printed.Contains(',') || printed.Contains(" and ", StringComparison.OrdinalIgnoreCase) || printed.Contains(" und ", StringComparison.Ordinal));
        return hasOthers || hasMore ? printed : linked;
    }

    private static string? Children(PageFeatures features, int element, string tag)
    {
        var texts = new List<string>();
        for (var i = element + 1; i < features.Elements[element].End; i++)
        {
            var isLeaf = tag == "a" || features.Elements[i].End == i + 1;
            if ((features.Elements[i].Tag == tag || (tag == "span" && features.Elements[i].Tag == "li")) && isLeaf
                && features.TextOf(i) is { Length: > 3 and < 50 } text && text.Contains(' ') && (tag == "a" || EnglishByline.NameLength(text) == text.Length))
            {
                texts.Add(text);
            }
        }

        return texts.Count >= (tag == "a" ? 1 : 2) ? string.Join("; ", texts) : null;
    }

    /// <summary>Cuts at a separator that a figure follows: "Eva Muster | 3.5.2020".</summary>
    private static string WithoutDate(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('|' or '–' or '—' or '-' or '•' or '·' or ','))
            {
                continue;
            }

            var rest = text.AsSpan(i + 1).TrimStart();
            var word = rest.IndexOf(' ');
            if ((rest.Length > 0 && char.IsAsciiDigit(rest[0])) || (word is > 0 and < 14 && rest[(word + 1)..] is [>= '0' and <= '9', ..]))
            {
                return text[..i].TrimEnd();
            }
        }

        return text;
    }

    private static bool IsAuthorAddress(string? address)
    {
        if (address is null)
        {
            return false;
        }

        foreach (var segment in address.Split(['/', '?', '&', '='], 20))
        {
            var name = segment.ToLowerInvariant();
            if (Array.IndexOf(AuthorPaths, name) >= 0 || (name.EndsWith('s') && Array.IndexOf(AuthorPaths, name[..^1]) >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
