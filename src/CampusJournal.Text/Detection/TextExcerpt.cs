namespace CampusJournal.Text.Detection;

/// <summary>
/// What a scored choice reads of a page: the bytes outside ASCII with what touches them. All charsets agree about the rest, and a page
/// of a megabyte of markup says no more than its text.
/// </summary>
internal static class TextExcerpt
{
    // 2 bytes a syllable: 50 bytes decide nearly always, 500 always.
    private const int MostOfHead = 600;
    private const int MostOfPart = 200;

    /// <summary>A trail may be an ASCII byte, and the byte behind it says whether a word ends there.</summary>
    private const int BytesBehind = 2;

    /// <summary>Takes the excerpt of a page; stretches that were apart are lines.</summary>
    public static byte[] Of(PageSample sample)
    {
        var excerpt = new List<byte>();
        Add(excerpt, sample.Head, MostOfHead);
        Add(excerpt, sample.Middle, MostOfPart);
        Add(excerpt, sample.Tail, MostOfPart);
        return [.. excerpt];
    }

    private static void Add(List<byte> excerpt, ReadOnlySpan<byte> bytes, int most)
    {
        var taken = 0;
        var end = 0;
        while (taken < most && bytes[end..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var distance)
        {
            var start = end + distance;
            var stop = start;
            while (stop < bytes.Length && bytes[stop] >= 0x80 && taken < most)
            {
                (stop, taken) = (stop + 1, taken + 1);
            }

            if (distance > 1 && excerpt.Count > 0)
            {
                excerpt.Add((byte)'\n');
            }

            var stretchEnd = Math.Min(stop + BytesBehind, bytes.Length);
            taken -= Append(excerpt, bytes[(start - Math.Min(distance, 1))..stretchEnd]);
            end = stretchEnd;
        }
    }

    /// <summary>Appends bytes without what is drawn, pairs that repeat the two before them: a line across the page says no more than its beginning.</summary>
    /// <returns>The number of bytes left out.</returns>
    private static int Append(List<byte> excerpt, ReadOnlySpan<byte> bytes)
    {
        var before = excerpt.Count;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i >= 4 && i + 1 < bytes.Length && bytes[i] >= 0x80 && IsRepeated(bytes.Slice(i - 4, 6)))
            {
                i++;
                continue;
            }

            excerpt.Add(bytes[i]);
        }

        return bytes.Length - (excerpt.Count - before);
    }

    private static bool IsRepeated(ReadOnlySpan<byte> pairs) => pairs[..2].SequenceEqual(pairs[2..4]) && pairs[..2].SequenceEqual(pairs[4..]);
}
