using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Profiles;

/// <summary>The ids and classes of a page, so that selectors for other sites cost nothing.</summary>
internal sealed class PageNames
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> lists = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PageNames(PageFeatures features)
    {
        lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref readonly var element in features.Elements.AsSpan())
        {
            Add(element.Id, element.Class);
        }

        foreach (var (element, _, _, _) in features.Unread)
        {
            Add(element.Id, element.ClassName);
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

    private void Add(string? id, string? classes)
    {
        if (!string.IsNullOrEmpty(id))
        {
            names.Add(id);
        }

        // Most elements of a page have the classes of another one.
        if (string.IsNullOrEmpty(classes) || !lists.Add(classes))
        {
            return;
        }

        // The white space of HTML, which parts names over the lines of a file.
        var list = classes.AsSpan();
        foreach (var name in list.SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            if (!list[name].IsEmpty)
            {
                lookup.Add(list[name]);
            }
        }
    }
}
