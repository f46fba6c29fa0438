using System.Buffers;

namespace CampusJournal.Text.Mojibake;

/// <summary>Finds text whose original is lost for good, so that it is reported and never invented.</summary>
internal static class LostText
{
    private const char Replacement = '\uFFFD';

    // Two U+FFFD in UTF-8 are EF BF BD EF BF BD; read as code page 949 they are 占쏙옙.
    private const string ReplacementMojibake = "占쏙옙";

    private static readonly SearchValues<char> Signs = SearchValues.Create([Replacement, ReplacementMojibake[0]]);

    /// <summary>Lists the lost stretches of a text.</summary>
    public static IReadOnlyList<UnrecoverableText> In(string text)
    {
        var found = text.AsSpan().IndexOfAny(Signs);
        if (found < 0)
        {
            return [];
        }

        var lost = new List<UnrecoverableText>();
        for (var i = found; i < text.Length;)
        {
            if (text[i] == Replacement)
            {
                var end = i + 1;
                while (end < text.Length && text[end] == Replacement)
                {
                    end++;
                }

                lost.Add(new UnrecoverableText(i, end, "replacement-character"));
                i = end;
            }
            else if (text.AsSpan(i).StartsWith(ReplacementMojibake))
            {
                lost.Add(new UnrecoverableText(i, i + ReplacementMojibake.Length, "replacement-mojibake"));
                i += ReplacementMojibake.Length;
            }
            else
            {
                var next = text.AsSpan(i + 1).IndexOfAny(Signs);
                i = next < 0 ? text.Length : i + 1 + next;
            }
        }

        return lost;
    }
}
