using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Profiles;

/// <summary>The ids and classes of a page, so that selectors for other sites cost nothing.</summary>
internal sealed class PageNames
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PageNames(PageFeatures features)
    {
        lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var element in features.Elements)
        {
            if (element.Node.GetAttribute("id") is { Length: > 0 } id)
            {
                names.Add(id);
            }

            foreach (var name in (element.Node.GetAttribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>Whether the page has the first name that the selector asks for.</summary>
    public bool MayHave(string css)
    {
        var start = css.AsSpan().IndexOfAny('#', '.');
        if (start < 0 || css.AsSpan(0, start).ContainsAny(":[,") || css.Contains(','))
        {
            return true;
        }

        var rest = css.AsSpan(start + 1);
        var end = 0;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '-' or '_'))
        {
            end++;
        }

        return lookup.Contains(rest[..end]);
    }
}
