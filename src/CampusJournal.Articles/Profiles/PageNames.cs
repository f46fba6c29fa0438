using AngleSharp.Dom;
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
            Add(element.Node);
        }

        foreach (var element in features.Unread)
        {
            Add(element);
            if (element.HasChildNodes && element.FirstElementChild is not null)
            {
                AddAll(element.QuerySelectorAll("[id],[class]"));
            }
        }
    }

    /// <summary>Whether the page has the first name that the selector asks for.</summary>
    public bool MayHave(string css)
    {
        var start = css.AsSpan().IndexOfAny('#', '.');
        if (start < 0 || css.AsSpan(0, start).ContainsAny(":[,") || css.AsSpan().ContainsAny(",\\"))
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

    private void AddAll(IEnumerable<IElement> elements)
    {
        foreach (var element in elements)
        {
            Add(element);
        }
    }

    private void Add(IElement element)
    {
        if (element.GetAttribute("id") is { Length: > 0 } id)
        {
            names.Add(id);
        }

        // The white space of HTML, which parts names over the lines of a file.
        foreach (var name in (element.GetAttribute("class") ?? "").Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            names.Add(name);
        }
    }
}
