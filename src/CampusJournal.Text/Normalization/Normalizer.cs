using System.Runtime.InteropServices;
using System.Text;

namespace CampusJournal.Text.Normalization;

/// <summary>The algorithm of UAX #15: decompose, order marks by their class, compose.</summary>
internal static class Normalizer
{
    /// <summary>Normalizes to form C: only the stretches that could change, each with the character before it.</summary>
    public static string Compose(string text)
    {
        var concern = NextConcern(text, 0);
        if (concern < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        while (concern >= 0)
        {
            var start = Math.Max(concern - 1, 0);
            var end = concern + NormalizationTables.CountConcerns(text.AsSpan(concern));
            result.Append(text, copied, start - copied).Append(Normalize(text.AsSpan(start..end), withCompatibility: false));
            copied = end;
            concern = NextConcern(text, end);
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Normalizes a whole text to form C, or KC when compatibility characters are replaced too.</summary>
    public static StringBuilder Normalize(ReadOnlySpan<char> text, bool withCompatibility)
    {
        var codePoints = Decompose(text, withCompatibility);
        Order(CollectionsMarshal.AsSpan(codePoints));
        var length = Compose(CollectionsMarshal.AsSpan(codePoints));

        var result = new StringBuilder(text.Length);
        foreach (var codePoint in CollectionsMarshal.AsSpan(codePoints)[..length])
        {
            if (codePoint < 0x10000)
            {
                result.Append((char)codePoint);
            }
            else
            {
                result.Append(new Rune(codePoint));
            }
        }

        return result;
    }

    private static int NextConcern(string text, int start)
    {
        // Western text is passed over by vectors; in Korean text they would begin anew at each syllable.
        if (text.AsSpan(start).IndexOfAnyInRange(NormalizationTables.FirstConcern, '\uFFFF') is not (>= 0 and var first))
        {
            return -1;
        }

        var next = NormalizationTables.IndexOfConcern(text.AsSpan(start + first));
        return next < 0 ? -1 : start + first + next;
    }

    private static List<int> Decompose(ReadOnlySpan<char> text, bool withCompatibility)
    {
        var result = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            int codePoint = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                codePoint = char.ConvertToUtf32(text[i], text[++i]);
            }

            if (Hangul.IsSyllable(codePoint))
            {
                var (initial, vowel, final) = Hangul.Decompose(codePoint);
                result.AddRange(final == 0 ? [initial, vowel] : [initial, vowel, final]);
                continue;
            }

            var parts = NormalizationTables.Decompose(codePoint, withCompatibility);
            if (parts.IsEmpty)
            {
                result.Add(codePoint);
            }

            foreach (var part in parts)
            {
                result.Add((int)part);
            }
        }

        return result;
    }

    // Each run of marks is sorted by class, marks of one class in the order of the text.
    private static void Order(Span<int> codePoints)
    {
        for (var i = 0; i < codePoints.Length; i++)
        {
            var start = i;
            while (i < codePoints.Length && NormalizationTables.ClassOf(codePoints[i]) != 0)
            {
                i++;
            }

            if (i - start > 1)
            {
                SortByClass(codePoints[start..i]);
            }
        }
    }

    private static void SortByClass(Span<int> marks)
    {
        var keys = new long[marks.Length];
        for (var i = 0; i < marks.Length; i++)
        {
            keys[i] = ((long)NormalizationTables.ClassOf(marks[i]) << 32) | (uint)i;
        }

        Array.Sort(keys);
        var source = marks.ToArray();
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = source[(int)(uint)keys[i]];
        }
    }

    // A mark joins the last starter unless something of its class or a higher one, or another starter, stands between.
    private static int Compose(Span<int> codePoints)
    {
        var starter = -1;
        var lastClass = 0;
        var length = 0;
        foreach (var codePoint in codePoints)
        {
            var kind = NormalizationTables.ClassOf(codePoint);
            if (starter >= 0 && (starter == length - 1 || (lastClass != 0 && lastClass < kind))
                && Join(codePoints[starter], codePoint) is not 0 and var composite)
            {
                codePoints[starter] = composite;
                continue;
            }

            starter = kind == 0 ? length : starter;
            lastClass = kind;
            codePoints[length++] = codePoint;
        }

        return length;
    }

    private static int Join(int first, int second) =>
        Hangul.Compose(first, second) is not 0 and var syllable ? syllable : NormalizationTables.Compose(first, second);
}
