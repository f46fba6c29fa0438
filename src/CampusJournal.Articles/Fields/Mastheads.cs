using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Tells a first heading that is the site's name and no headline.</summary>
/// <param name="features">The page.</param>
/// <param name="tab">The title element.</param>
internal sealed class Mastheads(PageFeatures features, string tab)
{
    private static readonly string[] Names =
        ["site-title", "site-name", "sitetitle", "sitename", "site_title", "site_name", "blog-title", "blogtitle", "blog-name", "blog_title", "logo", "masthead", "brand"];

    private readonly TitleParts parts = new(tab);
    private readonly string tabKey = Spaces.Key(tab);
    private readonly Dictionary<string, List<(int Element, int Prose)>> headlinesByKey = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the heading is called so, or is one end of the title element, without a link of its own, and a lower heading below it, with no prose
    /// between, is the rest. A subtitle may be that as well, so that without a dash in spaces between the two the heading is a paper's name, or
    /// the lower one no h2 right below it: "Harbor Daily: The Ferry Runs Again".
    /// </summary>
    /// <param name="heading">The heading.</param>
    public bool Is(int heading) => IsCalledSo(heading) || IsAboveHeadline(heading);

    private bool IsCalledSo(int heading)
    {
        var called = $"{features.Elements[heading].Class} {features.Elements[heading].Id}";
        return Array.Exists(Names, name => called.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsAboveHeadline(int heading)
    {
        var text = features.TextOf(heading);
        if (RestOfTab(Spaces.Key(text)) is not { } rest || HasAddress(heading))
        {
            return false;
        }

        var headlines = HeadlinesOf(rest);
        var next = headlines.BinarySearch((features.Elements[heading].End, -1));
        next = next < 0 ? ~next : next;
        if (next >= headlines.Count || headlines[next].Prose >= features.BlockAt(features.Elements[heading].TextEnd))
        {
            return false;
        }

        if (PaperNames.MayBe(text))
        {
            return true;
        }

        // A headline above the name of its paper: "The Ferry Runs Again - Harbor Wiki".
        if (PaperNames.MayBe(features.TextOf(headlines[next].Element)))
        {
            return false;
        }

        var isParted = parts.Count > 1 && (parts.First == text || parts.Last == text);
        return isParted || features.Elements[headlines[next].Element].Tag != "h2" || !StandsRightAbove(heading, headlines[next].Element);
    }

    /// <summary>Gives the key of what the title element has before or behind a heading that is one end of it; null where it has no more.</summary>
    private string? RestOfTab(string key) => key.Length == 0 || key.Length == tabKey.Length ? null
        : tabKey.StartsWith(key, StringComparison.Ordinal) ? tabKey[key.Length..]
        : tabKey.EndsWith(key, StringComparison.Ordinal) ? tabKey[..^key.Length] : null;

    private bool StandsRightAbove(int heading, int headline) => string.IsNullOrWhiteSpace(
        features.Text[features.Elements[heading].TextEnd..features.Elements[headline].TextStart]);

    /// <summary>Finds the lower headings with a key, in the order of the page, each with the last block of prose above it; once for all first headings.</summary>
    private List<(int Element, int Prose)> HeadlinesOf(string key)
    {
        if (headlinesByKey.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = new List<(int Element, int Prose)>();
        var (block, prose) = (0, -1);
        for (var i = 0; i < features.Elements.Length; i++)
        {
            if (features.Elements[i].Tag is not ("h2" or "h3") || Spaces.Key(features.TextOf(i)) != key)
            {
                continue;
            }

            for (; block < features.BlockAt(features.Elements[i].TextStart); block++)
            {
                prose = ProseFlows.IsSentence(features.TextOf(features.Blocks[block]), features.Blocks[block].LinkLength) ? block : prose;
            }

            found.Add((i, prose));
        }

        return headlinesByKey[key] = found;
    }

    private bool HasAddress(int heading)
    {
        for (var i = Math.Max(0, heading - 1); i < features.Elements[heading].End; i++)
        {
            if (features.Elements[i].Tag == "a" && features.Elements[i].Node.HasAttribute("href") && (i > heading || features.Elements[i].End >= features.Elements[heading].End))
            {
                return true;
            }
        }

        return false;
    }
}
