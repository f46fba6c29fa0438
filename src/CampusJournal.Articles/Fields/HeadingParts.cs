using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Takes headings apart that hold more than the headline.</summary>
internal static class HeadingParts
{
    private const int ShortestHeadline = 8;
    private const int LongestHeading = 300;
    private const int LinesBelow = 6;
    private const int ShortestProse = 120;

    private static readonly string[] KickerNames =
        ["overline", "kicker", "dachzeile", "topline", "roofline", "eyebrow", "oberzeile", "subtitle", "supertitle", "spitzmarke", "pretitle", "antetitulo", "overtitle", "surtitre"];

    /// <summary>Gives the text of a heading; the first line of one that was never closed and holds the article.</summary>
    public static string Text(PageFeatures features, int heading)
    {
        ref var found = ref features.Elements[heading];
        var text = features.Text.AsSpan(found.TextStart, found.TextEnd - found.TextStart);
        return Spaces.Collapse(text.Length > LongestHeading && text.IndexOf('\n') is > 0 and var end ? text[..end] : text);
    }

    /// <summary>Takes off the part that its class calls a kicker, when a headline is left: "&lt;span class="dachzeile"&gt;...".</summary>
    public static string WithoutKicker(PageFeatures features, int heading, string text)
    {
        for (var child = heading + 1; child < features.Elements[heading].End; child = features.Elements[child].End)
        {
            if (features.Elements[child].Class is { Length: > 0 } name && IsKicker(name) && features.TextOf(child) is { Length: > 0 } kicker
                && text.StartsWith(kicker, StringComparison.Ordinal) && text[kicker.Length..].Trim(' ', ':', '-', '–', '|') is { Length: >= ShortestHeadline } rest)
            {
                return rest;
            }
        }

        return text;
    }

    /// <summary>The texts of a heading's elements and lines, and those between them.</summary>
    public static IEnumerable<string> Of(PageFeatures features, int heading)
    {
        var (start, end) = (features.Elements[heading].TextStart, features.Elements[heading].TextEnd);
        for (var child = heading + 1; child < features.Elements[heading].End; child = features.Elements[child].End)
        {
            yield return Spaces.Collapse(features.Text.AsSpan(start, features.Elements[child].TextStart - start));
            yield return features.TextOf(child);
            start = features.Elements[child].TextEnd;
        }

        foreach (var line in features.Text[start..end].Split('\n'))
        {
            yield return Spaces.Collapse(line);
        }
    }

    /// <summary>Whether prose stands in one of the next lines.</summary>
    public static bool HasProseBelow(PageFeatures features, int block)
    {
        for (var i = block + 1; i < features.Blocks.Length && i <= block + LinesBelow; i++)
        {
            ref readonly var line = ref features.Blocks[i];
            if ((line.Length >= ShortestProse && line.LinkLength * 4 < line.Length) || ProseFlows.IsSentence(features.TextOf(line), line.LinkLength))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading is the site's name: a link to its front page.</summary>
    public static bool IsLogo(PageContext page, int heading)
    {
        var features = page.Features;

        // The line feed that ends the heading is not in a link within it.
        var length = features.Elements[heading].TextEnd - features.Elements[heading].TextStart - 1;
        for (var i = Math.Max(0, heading - 1); i < features.Elements[heading].End; i++)
        {
            ref var element = ref features.Elements[i];
            var isWhole = element.Tag == "a" && element.TextEnd - element.TextStart >= length && (i > heading || element.End >= features.Elements[heading].End);
            if (isWhole && IsFrontPage(page, features.Elements[i].Node.GetAttribute("href")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFrontPage(PageContext page, string? address)
    {
        if (address is "/" or "./" or "../")
        {
            return true;
        }

        // A page that is a front page itself may link to itself.
        return Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" && link.AbsolutePath == "/" && link.Query.Length == 0
            && !(Uri.TryCreate(page.Origin.Url, UriKind.Absolute, out var own) && own.AbsolutePath == "/");
    }

    private static bool IsKicker(string className)
    {
        var lower = className.ToLowerInvariant();
        return Array.Exists(KickerNames, name => lower.Contains(name, StringComparison.Ordinal));
    }
}
