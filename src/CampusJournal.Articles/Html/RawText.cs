using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Html;

/// <summary>The elements whose content is text to a parser, whatever stands in it: of styles nobody reads a word.</summary>
internal static class RawText
{
    /// <summary>Shorter texts are not worth a cut.</summary>
    private const int ShortestUnread = 1024;

    /// <summary>Finds where the text of an element ends: at its end tag, the end of the source when it has none; behind the tag where it is no such element.</summary>
    public static int End(ReadOnlySpan<char> html, in MarkupTag tag)
    {
        var start = Math.Min(tag.End, html.Length - 1);
        if (tag.IsClosing || !IsRaw(tag))
        {
            return start;
        }

        for (var end = start; html[end..].IndexOf("</") is >= 0 and var next; end += 2)
        {
            end += next;
            var close = end + 2 + tag.Name.Length;
            if (html[(end + 2)..].StartsWith(tag.Name, StringComparison.OrdinalIgnoreCase) && (close == html.Length || html[close] is '>' or '/' || char.IsWhiteSpace(html[close])))
            {
                return end;
            }
        }

        return html.Length - 1;
    }

    /// <summary>
    /// Whether nobody reads the text of an element, and it may go: a style without anything in it that may be markup within a drawing, a
    /// script that is no data, keeps no article and tells the reader nothing. (Behind a comment's mark a script may go on past an end tag.)
    /// </summary>
    /// <param name="tag">Its start tag.</param>
    /// <param name="source">The start tag as it is written.</param>
    /// <param name="text">The text, up to an end tag.</param>
    public static bool IsUnread(in MarkupTag tag, ReadOnlySpan<char> source, ReadOnlySpan<char> text) => text.Length >= ShortestUnread
        && (tag.Is("style") ? !text.Contains('<')
            : tag.Is("script") && !source.Contains("json", StringComparison.OrdinalIgnoreCase) && !text.Contains("<!--", StringComparison.Ordinal) && !ScriptBody.MayTell(text));

    /// <summary>Whether an element's content is text to a parser.</summary>
    public static bool IsRaw(in MarkupTag tag) =>
        tag.Is("script") || tag.Is("style") || tag.Is("textarea") || tag.Is("title") || tag.Is("iframe") || tag.Is("xmp") || tag.Is("noembed") || tag.Is("noframes");
}
