using System.Buffers;
using System.Text;

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

    private static readonly SearchValues<char> NeverInType = SearchValues.Create("\"'<> \n");

    /// <summary>Gives the HTML without them; the same string when there are none.</summary>
    public static string Drop(string html)
    {
        StringBuilder? kept = null;
        var copied = 0;
        for (var at = Find(html, 0); at >= 0; at = Find(html, at + Mark.Length))
        {
            var (start, end) = Content(html, at);
            if (end < 0)
            {
                break;
            }

            if (end - start >= Shortest)
            {
                kept ??= new(html.Length / 4);
                kept.Append(html, copied, start - copied);
                copied = end;
            }

            at = Math.Max(at, end - Mark.Length);
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static int Find(string html, int from) => from < html.Length ? html.IndexOf(Mark, from, StringComparison.OrdinalIgnoreCase) : -1;

    /// <summary>Finds what an address holds: from behind its comma to where what it stands in ends.</summary>
    /// <returns>The place; empty when it is no address, with an end of -1 when it has none.</returns>
    private static (int Start, int End) Content(string html, int at)
    {
        var before = at == 0 ? ' ' : html[at - 1];
        var head = html.AsSpan(at, Math.Min(LongestType, html.Length - at));
        var comma = head.IndexOf(',');
        if (comma < 0 || head[..comma].ContainsAny(NeverInType) || before is not ('"' or '\'' or '(' or '=' or ';'))
        {
            return (at, at);
        }

        var start = at + comma + 1;
        var rest = html.AsSpan(start);
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
