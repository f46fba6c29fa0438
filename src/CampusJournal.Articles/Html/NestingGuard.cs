using System.Text;

namespace CampusJournal.Articles.Html;

/// <summary>
/// Bounds the nesting of a page before it is parsed: an HTML parser's time grows with the square of the depth. Elements beyond the
/// bound lose their tags and keep their text. Pages within the bound pass as they are.
/// </summary>
internal static class NestingGuard
{
    /// <summary>Saved pages nest 20 to 60 deep; the parser walks up the open elements at every paragraph.</summary>
    private const int DeepestNesting = 200;

    /// <summary>Unclosed b, font and the like are opened again in every paragraph that follows.</summary>
    private const int MostOpenFormats = 12;

    public static string Apply(string html)
    {
        if (Count(html) <= MostOpenFormats)
        {
            return html;
        }

        var open = new Dictionary<string, Tally>(StringComparer.OrdinalIgnoreCase);
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? result = null;
        var copied = 0;
        var depth = 0;
        var formats = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var tag = Tag.At(html, at);
            if (tag.Name.IsEmpty || IsUncounted(tag.Name))
            {
                at = tag.Name.IsEmpty ? SkipComment(html, at) : SkipRawText(html, at, tag);
                continue;
            }

            ref var tally = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, tag.Name, out _);
            ref var level = ref IsFormat(tag.Name) ? ref formats : ref depth;
            var limit = IsFormat(tag.Name) ? MostOpenFormats : DeepestNesting;
            if (!Keeps(ref tally, ref level, limit, tag.IsClosing))
            {
                result ??= new StringBuilder(html.Length);
                result.Append(html, copied, at - copied);
                copied = Math.Min(tag.End + 1, html.Length);
            }

            at = Math.Min(tag.End, html.Length - 1);
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool Keeps(ref Tally tally, ref int level, int limit, bool isClosing)
    {
        if (!isClosing)
        {
            if (level >= limit)
            {
                tally.Dropped++;
                return false;
            }

            tally.Open++;
            level++;
            return true;
        }

        if (tally.Dropped > 0)
        {
            tally.Dropped--;
            return false;
        }

        if (tally.Open > 0)
        {
            tally.Open--;
            level--;
        }

        return true;
    }

    /// <summary>Counts tags up to the lower bound: most snippets need no guard.</summary>
    private static int Count(string html)
    {
        var count = 0;
        for (var at = html.IndexOf('<'); at >= 0 && count <= MostOpenFormats; at = html.IndexOf('<', at + 1))
        {
            count++;
        }

        return count;
    }

    private static int SkipComment(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) != 0)
        {
            return at;
        }

        var end = html.IndexOf("-->", Math.Min(at + 2, html.Length), StringComparison.Ordinal);
        return end < 0 ? html.Length - 1 : end;
    }

    private static int SkipRawText(string html, int at, in Tag tag)
    {
        var after = Math.Min(tag.End, html.Length - 1);
        if (tag.IsClosing || !(Is(tag.Name, "script") || Is(tag.Name, "style") || Is(tag.Name, "textarea") || Is(tag.Name, "title")))
        {
            return after;
        }

        for (var end = html.IndexOf("</", after, StringComparison.Ordinal); end >= 0; end = html.IndexOf("</", end + 2, StringComparison.Ordinal))
        {
            if (html.AsSpan(end + 2).StartsWith(tag.Name, StringComparison.OrdinalIgnoreCase))
            {
                return end;
            }
        }

        return html.Length - 1;
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Elements that are void, that hold raw text or that the parser closes by itself at the next of their kind.</summary>
    private static bool IsUncounted(ReadOnlySpan<char> name) => Uncounted.Contains(name);

    private static bool IsFormat(ReadOnlySpan<char> name) => Formats.Contains(name);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = new HashSet<string>(
        [
            "a", "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup", "html", "head", "body",
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "script", "style", "textarea", "title",
        ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Formats = new HashSet<string>(
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private struct Tally
    {
        public int Open;
        public int Dropped;
    }

    /// <summary>A start or end tag; its name is empty when the text at hand is none.</summary>
    private readonly ref struct Tag
    {
        public ReadOnlySpan<char> Name { get; private init; }

        public bool IsClosing { get; private init; }

        /// <summary>Gets the index of the closing bracket.</summary>
        public int End { get; private init; }

        public static Tag At(string html, int at)
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

            return new Tag { Name = html.AsSpan(start, end - start), IsClosing = isClosing, End = EndOf(html, end) };
        }

        /// <summary>Finds the end of a tag; brackets in quoted attribute values do not count.</summary>
        private static int EndOf(string html, int at)
        {
            for (; at < html.Length && html[at] != '>'; at++)
            {
                if (html[at] is '"' or '\'' && at > 0 && html[at - 1] is '=' or ' ')
                {
                    var close = html.IndexOf(html[at], at + 1);
                    if (close < 0)
                    {
                        return html.Length;
                    }

                    at = close;
                }
            }

            return at;
        }
    }
}
