using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Finds the headline among the lower headings of a page.</summary>
internal sealed class LowerHeadings(PageContext page, StatedTitles stated, FirstHeadings first)
{
    private const int LongestShort = 12;
    private const int MostElements = 7;

    private readonly PageFeatures features = page.Features;

    /// <summary>Finds one that og:title repeats, or that opens or closes it or the title element.</summary>
    public string? InMeta()
    {
        for (var i = 0; i < features.Elements.Length; i++)
        {
            ref var element = ref features.Elements[i];
            if (element.Tag is not ("h2" or "h3" or "h4") || element.End - i > MostElements || features.TextOf(i) is not { Length: > 1 and <= 250 } text)
            {
                continue;
            }

            var key = Spaces.Key(text);
            var isWhole = stated.AreSocial(key) && first.AreNone;
            var isShort = !first.AreNone && key.Length * 3 < stated.LongestKey;
            var isLong = text.Length >= 8 && key.Length > 7;
            if (!stated.IsSite(key) && (isWhole || (isLong && !isShort && (stated.OpenWith(key) || stated.CloseWith(key)))))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Finds one of a few letters, or any on a page without a first one, of which the title element names nothing longer beside the site: the title of a poem.</summary>
    public string? Short()
    {
        var tab = new TitleParts(stated.Tab);
        for (var i = 0; i < features.Elements.Length; i++)
        {
            if (features.Elements[i].IsHeading && features.TextOf(i) is { Length: > 0 } text && (text.Length <= LongestShort || first.AreNone)
                && !stated.IsSiteName(Spaces.Key(text)) && !HeadingParts.IsLogo(page, i) && !(features.Elements[i].Tag == "h1" && first.IsMasthead(i)) && !PlaceholderTitles.Are(text) && !IsSection(i, text) && tab.Name(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Whether a heading names the section and a lower one with prose below it follows.</summary>
    private bool IsSection(int heading, string text)
    {
        if (!InfoWords.IsSection(text))
        {
            return false;
        }

        var next = features.BlockAt(features.Elements[heading].TextStart) + 1;
        return next > 0 && next < features.Blocks.Length && features.Blocks[next].LinkLength == 0 && features.Elements[features.Blocks[next].Owner] is { IsHeading: true } lower
            && string.CompareOrdinal(lower.Tag, features.Elements[heading].Tag) > 0 && HeadingParts.HasProseBelow(features, next);
    }

    /// <summary>Finds the first above prose: without a first heading and og:title the title element is often the site's name.</summary>
    public string? OfText()
    {
        for (var i = 0; stated.Social is null && i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            var isHeading = features.Elements[block.Owner].Tag is "h2" or "h3" && block.Length is >= 8 and <= 200 && block.LinkLength == 0;
            if (isHeading && (page.Inherited[block.Owner] & (Signs.NotProse & ~Signs.Content)) == 0 && HeadingParts.HasProseBelow(features, i)
                && !stated.IsSite(Spaces.Key(features.TextOf(block))) && !InfoLine.Is(features.TextOf(block).ToString()))
            {
                return features.TextOf(block).ToString();
            }
        }

        return null;
    }
}
