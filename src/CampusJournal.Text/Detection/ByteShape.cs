using System.Buffers;

namespace CampusJournal.Text.Detection;

/// <summary>What the shape of bytes tells before any charset is tried: UTF-16 without a mark, seven-bit escapes, no text at all.</summary>
internal static class ByteShape
{
    private const int MinUnits = 4;
    private const int FewestHzPairs = 4;

    // So many of one byte are text in no charset: a fill, or an image of one colour.
    private const int ShortestRun = 16;
    private const byte ShiftOut = 0x0E;

    // Tab, line feed, the line break of office programs (VT), form feed, carriage return, SO, SI, EOF of old editors and ESC are text; the
    // other controls are not.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 0x7F]);

    /// <summary>Names UTF-16 of one or the other byte order when its spaces, line ends and signs of ASCII show it; else null.</summary>
    public static string? FindUtf16(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)0) || bytes.Length < MinUnits * 2)
        {
            return null;
        }

        var little = Utf16Shape.Measure(bytes, bigEndian: false);
        var big = Utf16Shape.Measure(bytes, bigEndian: true);
        return little.IsText && little.IsClearerThan(big) ? "utf-16le" : big.IsText && big.IsClearerThan(little) ? "utf-16be" : null;
    }

    /// <summary>
    /// Says whether so many bytes are controls that this is no text: more than one, and one of 33; or whether all are one byte outside ASCII.
    /// Zero bytes at the end are padding.
    /// </summary>
    public static bool IsBinary(PageSample sample)
    {
        var head = sample.Head.TrimEnd((byte)0);
        var count = Count(head) + Count(sample.Middle) + Count(sample.Tail.TrimEnd((byte)0));
        return head.IsEmpty || IsRun(sample) || (count > 1 && count * 33L > head.Length + sample.Middle.Length + sample.Tail.Length);
    }

    /// <summary>
    /// Says whether ASCII bytes are HZ (RFC 1843): every <c>~{</c> begins pairs that <c>~}</c> ends on the same line, and most of the pairs are
    /// the frequent half of GB 2312, its rows 16 to 55.
    /// </summary>
    public static bool IsHz(ReadOnlySpan<byte> bytes)
    {
        var (pairs, frequent) = (0, 0);
        while (bytes.IndexOf("~{"u8) is >= 0 and var start)
        {
            bytes = bytes[(start + 2)..];
            var end = bytes.IndexOf("~}"u8);
            if (end < 0 || end % 2 != 0 || bytes[..end].ContainsAnyExceptInRange((byte)0x21, (byte)0x7E))
            {
                return false;
            }

            for (var i = 0; i < end; i += 2)
            {
                pairs++;
                frequent += bytes[i] is >= 0x30 and <= 0x57 ? 1 : 0;
            }

            bytes = bytes[(end + 2)..];
        }

        return pairs >= FewestHzPairs && frequent * 5 >= pairs * 3;
    }

    /// <summary>Names the seven-bit charset whose escape sequence is in the bytes; null for plain ASCII.</summary>
    public static string? FindEscapes(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes; rest.IndexOf((byte)0x1B) is >= 0 and var distance;)
        {
            rest = rest[(distance + 1)..];
            switch (rest)
            {
                case [(byte)'$', (byte)')', (byte)'C', ..]:
                    return "iso-2022-kr";
                case [(byte)'$', (byte)'B' or (byte)'@', ..]:
                    return "iso-2022-jp";
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>Says whether this is ISO-2022-KR of which a byte or two were hit: a designator, a shift, and hardly a byte outside ASCII.</summary>
    public static bool IsDamagedIso2022Kr(ReadOnlySpan<byte> bytes) =>
        FindEscapes(bytes) == "iso-2022-kr" && bytes.Contains(ShiftOut) && CountHigh(bytes) * 50L <= bytes.Length + 50;

    /// <summary>Counts the bytes outside ASCII.</summary>
    public static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value >> 7;
        }

        return count;
    }

    private static bool IsRun(PageSample sample)
    {
        var first = sample.Head[0];
        return first >= 0x80 && sample.Length >= ShortestRun
            && !sample.Head.ContainsAnyExcept(first) && !sample.Middle.ContainsAnyExcept(first) && !sample.Tail.ContainsAnyExcept(first);
    }

    private static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (bytes.IndexOfAny(Controls) is >= 0 and var distance)
        {
            count++;
            bytes = bytes[(distance + 1)..];
        }

        return count;
    }
}
