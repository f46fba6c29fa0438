using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace CampusJournal.Articles.Html;

/// <summary>
/// Bounds the nesting and the number of elements of a page before it is parsed: an HTML parser's time grows with the square of the
/// depth, and an element takes a hundred times the memory of its tag. Elements beyond a bound lose their tags and keep their text.
/// Pages within the bounds pass as they are, without their long styles, which are more than a third of many a page and which nobody reads,
/// and without what would hide the rest of the page because it is never closed.
/// </summary>
internal ref struct NestingGuard
{
    /// <summary>Saved pages nest 20 to 60 deep; the parser walks up the open elements at every paragraph.</summary>
    private const int DeepestNesting = 200;

    /// <summary>Saved pages have some thousand elements, the longest documents of the web some hundred thousand.</summary>
    private const int MostElements = 250_000;

    /// <summary>Unclosed b, font and the like are opened again in every paragraph that follows.</summary>
    private const int MostOpenFormats = 12;

    private readonly ReadOnlySpan<char> html;
    private readonly Dictionary<string, Tally> open = new(StringComparer.OrdinalIgnoreCase);
    private readonly MarkupCuts cuts = new();
    private OpenEnds openEnds;
    private int depth;
    private int formats;
    private int elements;

    private NestingGuard(ReadOnlySpan<char> html)
    {
        this.html = html;
        openEnds = new(html);
    }

    /// <summary>Finds what a page must lose.</summary>
    public static MarkupCuts Cuts(ReadOnlySpan<char> html)
    {
        var guard = new NestingGuard(html);
        if (Count(html) > MostOpenFormats)
        {
            guard.Walk();
        }

        return guard.cuts;
    }

    private void Walk()
    {
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = MarkupTag.Next(html, 0); at >= 0; at = MarkupTag.Next(html, at + 1))
        {
            var tag = MarkupTag.At(html, at);
            if (tag.Name.IsEmpty)
            {
                at = PassComment(at);
                continue;
            }

            // What the parser opens again with a tag are elements, too.
            elements += tag.IsClosing ? 0 : 1 + formats;
            var end = Math.Min(tag.End, html.Length - 1);
            var kind = Kinds.TryGetValue(tag.Name, out var known) ? known : Kind.Counted;
            if (kind == Kind.Uncounted)
            {
                at = PassUncounted(tag, at, end);
                continue;
            }

            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, tag.Name, out _);
            if (!Keeps(ref tally, kind == Kind.Format, tag.IsClosing))
            {
                cuts.Drop(at, end + 1);
            }

            at = end;
        }
    }

    /// <summary>Passes a tag that does not nest, with its text where that is no markup.</summary>
    /// <returns>The place to go on behind.</returns>
    private int PassUncounted(in MarkupTag tag, int at, int end)
    {
        var textEnd = openEnds.IsNeverClosed(tag) ? html.Length - 1 : RawText.End(html, tag);
        if (openEnds.Behind(tag, textEnd) is >= 0 and var next)
        {
            cuts.Drop(at, next);
            return next - 1;
        }

        if (elements > MostElements)
        {
            end = Math.Max(end, textEnd - 1);
            cuts.Drop(at, end + 1);
        }
        else if (textEnd > end && html[textEnd] == '<' && !IsInDrawing() && RawText.IsUnread(tag, html[at..end], html[(end + 1)..textEnd]))
        {
            cuts.Drop(end + 1, textEnd);
        }

        return Math.Max(end, textEnd);
    }

    /// <summary>Whether a drawing or a formula is open, in which scripts and styles hold markup.</summary>
    private readonly bool IsInDrawing() => Open("svg") + Open("math") > 0;

    private readonly int Open(string name) => open.TryGetValue(name, out var tally) ? tally.Open : 0;

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
    private static int Count(ReadOnlySpan<char> html)
    {
        var count = 0;
        for (var at = MarkupTag.Next(html, 0); at >= 0 && count <= MostOpenFormats; at = MarkupTag.Next(html, at + 1))
        {
            count++;
        }

        return count;
    }

    private int PassComment(int at)
    {
        if (!html[at..].StartsWith("<!--"))
        {
            return at;
        }

        var behind = openEnds.BehindComment(at, out var isOpen);
        if (isOpen)
        {
            cuts.Drop(at, behind);
        }

        return behind - 1;
    }

    /// <summary>
    /// Elements that are void, that hold raw text or that the parser closes by itself at the next of their kind, and those that it opens again.
    /// </summary>
    private static readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Lookup(
        [
            "a", "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup", "html", "head", "body",
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "script", "style", "textarea", "title",
            "iframe", "xmp", "noembed", "noframes",
        ],
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]);

    private static FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> Lookup(string[] uncounted, string[] formats) =>
        uncounted.Select(name => KeyValuePair.Create(name, Kind.Uncounted)).Concat(formats.Select(name => KeyValuePair.Create(name, Kind.Format)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Kind
    {
        Counted,
        Uncounted,
        Format,
    }

    private struct Tally
    {
        public int Open;
        public int Dropped;
    }
}
