using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Dates;

/// <summary>Dates in time elements.</summary>
internal static class TimeElements
{
    public static FoundDate? Read(PageContext page, string? title)
    {
        FoundDate? best = null;
        var bestScore = 0.0;
        for (var i = 0; i < page.Features.Elements.Length; i++)
        {
            if (page.Features.Elements[i].Tag != "time" || (!IsOfPublication(page, i) && IsOfSomethingElse(page, title, i)))
            {
                continue;
            }

            var date = DateReader.Written(page.Features.Elements[i].Node.GetAttribute("datetime"))
                ?? DateForms.Find(Short(page.Features.TextOf(i)), page.DateOrder);
            var score = date is null ? 0 : Score(page, i);
            if (score > bestScore)
            {
                (best, bestScore) = (date, score);
            }
        }

        return bestScore >= 1 ? best : null;
    }

    /// <summary>Reads the time of the last edit that stands in an element called updated beside that of publication; null without one.</summary>
    public static FoundDate? Modified(PageContext page, string? title)
    {
        for (var i = 0; i < page.Features.Elements.Length; i++)
        {
            if (page.Features.Elements[i].Tag == "time" && IsOfEdit(page, i) && (page.Inherited[i] & Signs.Elsewhere) == 0 && !IsOfSomethingElse(page, title, i)
                && DateReader.Written(page.Features.Elements[i].Node.GetAttribute("datetime")) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    // As in lines: a time within the text is an event, one behind it a comment's or another article's.
    private static bool IsOfSomethingElse(PageContext page, string? title, int element)
    {
        var block = page.Features.BlockAt(page.Features.Elements[element].TextStart);
        return block >= 0 && (page.Prose(title).Holds(block) || page.Prose(title).IsBehind(block)
            || LineKinds.IsSentence(page.Features.TextOf(page.Features.Blocks[block])));
    }

    private static bool IsOfPublication(PageContext page, int element)
    {
        var name = page.Features.Elements[element].Class ?? "";
        return page.Features.Elements[element].Node.HasAttribute("pubdate")
            || name.Contains("publish", StringComparison.OrdinalIgnoreCase) || name.Contains("pubdate", StringComparison.OrdinalIgnoreCase);
    }

    private static double Score(PageContext page, int element)
    {
        var score = 2.0;
        score -= (page.Inherited[element] & (Signs.Comment | Signs.Related | Signs.Aside | Signs.Footer)) != 0 ? 2.5 : 0;
        score += IsOfPublication(page, element) ? 2 : 0;
        return IsOfEdit(page, element) ? 0 : score;
    }

    private static bool IsOfEdit(PageContext page, int element)
    {
        var name = page.Features.Elements[element].Class ?? "";
        return (name.Contains("updat", StringComparison.OrdinalIgnoreCase) && !name.Contains("published", StringComparison.OrdinalIgnoreCase))
            || page.Features.Elements[element].Node.GetAttribute("itemprop") == "dateModified";
    }

    private static ReadOnlySpan<char> Short(string text) => text.AsSpan(0, Math.Min(text.Length, 100));
}
