namespace CampusJournal.Articles.Html;

/// <summary>What holds the headline or the only main element is never furniture, whatever its name says.</summary>
internal static class HeadlineAncestors
{
    private const int ShortestKey = 9;

    public static void Clear(PageFeatures features)
    {
        var elements = features.Elements;
        var title = Spaces.Key(features.TitleText);
        var mains = 0;
        var main = 0;
        for (var i = 1; i < elements.Length; i++)
        {
            if (elements[i].Tag == "main")
            {
                mains++;
                main = i;
            }
            else if (elements[i].Tag == "h1" && Spaces.Key(features.TextOf(i)) is { Length: >= ShortestKey } key && title.Contains(key, StringComparison.Ordinal))
            {
                ClearAbove(elements, i);
            }
        }

        if (mains == 1)
        {
            ClearAbove(elements, main);
        }
    }

    private static void ClearAbove(ElementFeatures[] elements, int element)
    {
        for (var p = elements[element].Parent; p > 0; p = elements[p].Parent)
        {
            elements[p].Signs &= Signs.Content | Signs.Header;
        }
    }
}
