namespace CampusJournal.Articles.Html;

/// <summary>A start or end tag in HTML source; its name is empty when the text at hand is none.</summary>
internal readonly ref struct MarkupTag
{
    public ReadOnlySpan<char> Name { get; private init; }

    public bool IsClosing { get; private init; }

    /// <summary>Gets the index of the closing bracket; the length of the source when there is none.</summary>
    public int End { get; private init; }

    /// <summary>Finds the next bracket that may open a tag; -1 for none.</summary>
    public static int Next(ReadOnlySpan<char> html, int from)
    {
        var next = from < html.Length ? html[from..].IndexOf('<') : -1;
        return next < 0 ? -1 : from + next;
    }

    public static MarkupTag At(ReadOnlySpan<char> html, int at)
    {
        var start = at + 1;
        var isClosing = start < html.Length && html[start] == '/';
        start += isClosing ? 1 : 0;
        var end = start;
        while (end < html.Length && html[end] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f') && end - start < 64)
        {
            end++;
        }

        if (end == start || !char.IsAsciiLetter(html[start]))
        {
            return default;
        }

        return new MarkupTag { Name = html[start..end], IsClosing = isClosing, End = EndOf(html, end) };
    }

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the end of a tag; brackets in quoted attribute values do not count.</summary>
    private static int EndOf(ReadOnlySpan<char> html, int at)
    {
        while (html[at..].IndexOfAny('>', '"', '\'') is >= 0 and var next)
        {
            at += next;
            if (html[at] == '>')
            {
                return at;
            }

            if (at > 0 && html[at - 1] is '=' or ' ')
            {
                var close = html[(at + 1)..].IndexOf(html[at]);
                if (close < 0)
                {
                    break;
                }

                at += close + 1;
            }

            at++;
        }

        return html.Length;
    }
}
