using System.Buffers;

namespace CampusJournal.Text.Mojibake;

/// <summary>Finds text whose original is lost for good, so that it is reported and never invented.</summary>
internal static class LostText
{
    /// <summary>The reason of half a character.</summary>
    public const string CutCharacter = "cut-character";

    /// <summary>The reason of bytes that no chain describes as lost.</summary>
    public const string LostByte = "lost-byte";

    /// <summary>The reason of text that a damaged document shows and that could not be read.</summary>
    public const string Unread = "unread";

    private const char Replacement = '\uFFFD';

    // Two U+FFFD in UTF-8 are EF BF BD EF BF BD: as they are read in code page 949, in GBK and, one of them, in Latin-1.
    private static readonly string[] ReplacementMojibake = ["占쏙옙", "锟斤拷", "ï¿½"];

    private static readonly SearchValues<char> Signs = SearchValues.Create([Replacement, .. ReplacementMojibake.Select(mojibake => mojibake[0])]);

    /// <summary>Lists the lost stretches of a text that no step of its repair touches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="steps">The steps, in the order of the text.</param>
    /// <param name="more">Stretches that are known to be lost.</param>
    public static IReadOnlyList<UnrecoverableText> In(string text, IReadOnlyList<RepairStep> steps, IReadOnlyCollection<UnrecoverableText> more)
    {
        var own = In(text);
        if (own.Count + more.Count == 0)
        {
            return [];
        }

        var left = new List<UnrecoverableText>();
        var nextStep = 0;
        foreach (var span in own.Union(more).OrderBy(span => span.Start))
        {
            while (nextStep < steps.Count && steps[nextStep].End <= span.Start)
            {
                nextStep++;
            }

            var isTold = left.Count > 0 && left[^1].End > span.Start;
            if (!isTold && (nextStep == steps.Count || steps[nextStep].Start >= span.End))
            {
                left.Add(span);
            }
        }

        return left;
    }

    /// <summary>Lists the lost stretches of a text.</summary>
    private static List<UnrecoverableText> In(string text)
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
            else if (MojibakeAt(text, i) is { } mojibake)
            {
                lost.Add(new UnrecoverableText(i, i + mojibake.Length, "replacement-mojibake"));
                i += mojibake.Length;
            }
            else
            {
                var next = text.AsSpan(i + 1).IndexOfAny(Signs);
                i = next < 0 ? text.Length : i + 1 + next;
            }
        }

        return lost;
    }

    private static string? MojibakeAt(string text, int index) =>
        Array.Find(ReplacementMojibake, mojibake => string.CompareOrdinal(text, index, mojibake, 0, mojibake.Length) == 0);
}
