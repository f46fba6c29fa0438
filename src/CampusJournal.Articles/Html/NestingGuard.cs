using System.Text;

namespace CampusJournal.Articles.Html;

/// <summary>
/// Bounds the nesting and the number of elements of a page before it is parsed: an HTML parser's time grows with the square of the
/// depth, and an element takes a hundred times the memory of its tag. Elements beyond a bound lose their tags and keep their text.
/// Pages within the bounds pass as they are.
/// </summary>
internal sealed class NestingGuard
{
    /// <summary>Saved pages nest 20 to 60 deep; the parser walks up the open elements at every paragraph.</summary>
    private const int DeepestNesting = 200;

    /// <summary>Saved pages have some thousand elements, the longest documents of the web some hundred thousand.</summary>
    private const int MostElements = 250_000;

    /// <summary>Unclosed b, font and the like are opened again in every paragraph that follows.</summary>
    private const int MostOpenFormats = 12;

    private readonly string html;
    private readonly Dictionary<string, Tally> open = new(StringComparer.OrdinalIgnoreCase);
    private StringBuilder? result;
    private int copied;
    private int depth;
    private int formats;
    private int elements;

    private NestingGuard(string html) => this.html = html;

    public static string Apply(string html) => Count(html) <= MostOpenFormats ? html : new NestingGuard(html).Apply();

    private string Apply()
    {
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var tag = Tag.At(html, at);
            if (tag.Name.IsEmpty)
            {
                at = SkipComment(html, at);
                continue;
            }

            // What the parser opens again with a tag are elements, too.
            elements += tag.IsClosing ? 0 : 1 + formats;
            var end = Math.Min(tag.End, html.Length - 1);
            if (IsUncounted(tag.Name))
            {
                var afterText = SkipRawText(html, at, tag);
                if (elements > MostElements)
                {
                    end = Math.Max(end, afterText - 1);
                    Drop(at, end);
                }

                at = Math.Max(end, afterText);
                continue;
            }

            ref var tally = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, tag.Name, out _);
            if (!Keeps(ref tally, IsFormat(tag.Name), tag.IsClosing))
            {
                Drop(at, end);
            }

            at = end;
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    private void Drop(int start, int end)
    {
        result ??= new StringBuilder(html.Length);
        result.Append(html, copied, start - copied);
        copied = end + 1;
    }

    private bool Keeps(ref Tally tally, bool isFormat, bool isClosing)
    {
        ref var level = ref isFormat ? ref formats : ref depth;
        if (!isClosing)
        {
            if (level >= (isFormat ? MostOpenFormats : DeepestNesting) || elements > MostElements)
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
