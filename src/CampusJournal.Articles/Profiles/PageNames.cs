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

        foreach (var (element, _, _, _) in features.Unread)
        {
            Add(element);
        }
    }

    /// <summary>Whether the page has every name that a selector without alternatives and negations asks for.</summary>
    public bool MayHave(string css)
    {
        if (css.Contains(',') || css.Contains('\\') || css.Contains(":not(", StringComparison.Ordinal))
        {
            return true;
        }

        // What follows a bracket may be a value with dots in it.
        var names = css.AsSpan(0, css.Contains('[') ? css.IndexOf('[') : css.Length);
        for (var start = names.IndexOfAny('#', '.'); start >= 0; start = names.IndexOfAny('#', '.'))
        {
            names = names[(start + 1)..];
            var end = 0;
            while (end < names.Length && (char.IsLetterOrDigit(names[end]) || names[end] is '-' or '_'))
            {
                end++;
            }

            if (!lookup.Contains(names[..end]))
            {
                return false;
            }

            names = names[end..];
        }

        return true;
    }

    private void Add(IElement element)
    {
        if (element.GetAttribute("id") is { Length: > 0 } id)
        {
            names.Add(id);
        }

        // The white space of HTML, which parts names over the lines of a file.
        var classes = element.GetAttribute("class").AsSpan();
        foreach (var name in classes.SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            if (!classes[name].IsEmpty)
            {
                lookup.Add(classes[name]);
            }
        }
    }
}
