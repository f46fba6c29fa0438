namespace CampusJournal.Articles.Html;

/// <summary>
/// Finds what would swallow the rest of a page: comments and elements of raw text that are never closed though the page goes on behind them.
/// </summary>
internal ref struct OpenEnds(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> html = html;

    // What is known to have no end behind one place has none behind a later one: nothing is searched for twice.
    private readonly List<string> open = [];
    private bool isCommentOpen;

    /// <summary>Whether an element's kind is known to have no end tag in the rest of the page.</summary>
    public readonly bool IsNeverClosed(in MarkupTag tag)
    {
        foreach (var name in open)
        {
            if (tag.Is(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives where the page goes on behind a start tag; -1 where its text has an end or is all that follows.</summary>
    /// <param name="tag">The start tag.</param>
    /// <param name="textEnd">Where its text ends.</param>
    public readonly int Behind(in MarkupTag tag, int textEnd)
    {
        if (tag.IsClosing || !RawText.IsRaw(tag) || textEnd < html.Length - 1 || tag.End >= html.Length - 1 || html[textEnd] == '<')
        {
            return -1;
        }

        var isCode = tag.Is("script") || tag.Is("style");
        if (!IsNeverClosed(tag))
        {
            if (!GoesOn(tag.End + 1, isCode))
            {
                return -1;
            }

            open.Add(tag.Name.ToString());
        }

        return isCode ? NextTag(tag.End + 1) : tag.End + 1;
    }

    /// <summary>Gives where a comment ends: behind its mark or, where it has none and the page goes on, behind the first bracket, as old browsers read it.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="isOpen">Whether it has no mark that ends it.</param>
    public int BehindComment(int at, out bool isOpen)
    {
        var end = isCommentOpen ? -1 : IndexOf("-->", at + 2);
        isOpen = end < 0 && (isCommentOpen || GoesOn(at, isCode: false));
        isCommentOpen |= isOpen;
        var bracket = isOpen ? IndexOf(">", at) : -1;
        return end >= 0 ? end + 3 : bracket >= 0 ? bracket + 1 : html.Length;
    }

    /// <summary>Whether the page's own markup follows; code may write paragraphs, too, and a file may be cut within it.</summary>
    private readonly bool GoesOn(int from, bool isCode)
    {
        var rest = html[from..];
        var ends = rest.Contains("</body", StringComparison.OrdinalIgnoreCase) || rest.Contains("</html", StringComparison.OrdinalIgnoreCase);
        var isText = rest.Contains("</p>", StringComparison.OrdinalIgnoreCase) || rest.Contains("<br", StringComparison.OrdinalIgnoreCase);
        return isCode ? ends && isText : ends || isText;
    }

    private readonly int NextTag(int from)
    {
        var at = MarkupTag.Next(html, from);
        while (at >= 0 && MarkupTag.At(html, at).Name.IsEmpty)
        {
            at = MarkupTag.Next(html, at + 1);
        }

        return at < 0 ? html.Length : at;
    }

    private readonly int IndexOf(string mark, int from)
    {
        from = Math.Min(from, html.Length);
        return html[from..].IndexOf(mark) is >= 0 and var next ? from + next : -1;
    }
}
