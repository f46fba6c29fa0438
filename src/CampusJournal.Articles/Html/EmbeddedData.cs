using System.Buffers;

namespace CampusJournal.Articles.Html;

/// <summary>
/// Takes the contents of <c>data:</c> addresses out of HTML before it is parsed: tools that save a page as one file put its images and
/// fonts there, which are most of its bytes and none of its text.
/// </summary>
internal static class EmbeddedData
{
    private const string Mark = "data:";
    private const int Shortest = 256;
    private const int LongestType = 128;

    // Without a culture's tables a search that ignores case goes character by character; this one looks at many at once.
    private static readonly SearchValues<string> Marks = SearchValues.Create([Mark], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NeverInType = SearchValues.Create("\"'<> \n");

    /// <summary>Moves what is behind them to their places.</summary>
    /// <returns>How long the HTML is without them.</returns>
    public static int Drop(Span<char> html)
    {
        var cuts = new MarkupCuts();
        for (var at = Find(html, 0); at >= 0; at = Find(html, at + Mark.Length))
        {
            var (start, end) = Content(html, at);
            if (end < 0)
            {
                break;
            }

            if (end - start >= Shortest)
            {
                cuts.Drop(start, end);
            }

            at = Math.Max(at, end - Mark.Length);
        }

        return cuts.CopyRest(html, html);
    }

    private static int Find(ReadOnlySpan<char> html, int from)
    {
        var next = html[Math.Min(from, html.Length)..].IndexOfAny(Marks);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>Finds what an address holds: from behind its comma to where what it stands in ends.</summary>
    /// <returns>The place; empty when it is no address, with an end of -1 when it has none.</returns>
    private static (int Start, int End) Content(ReadOnlySpan<char> html, int at)
    {
        var before = at == 0 ? ' ' : html[at - 1];
        var head = html.Slice(at, Math.Min(LongestType, html.Length - at));
        var comma = head.IndexOf(',');
        if (comma < 0 || head[..comma].ContainsAny(NeverInType) || before is not ('"' or '\'' or '(' or '=' or ';'))
        {
            return (at, at);
        }

        var start = at + comma + 1;
        var rest = html[start..];
        var length = before switch
        {
            '"' or '\'' => rest.IndexOf(before),
            '(' => rest.IndexOf(')'),

            // Behind a quote that is a reference.
            ';' => rest.IndexOf('&'),
            _ => rest.IndexOfAny(" \t\r\n>"),
        };
        return (start, length < 0 ? -1 : start + length);
    }
}
