using System.Buffers;
using System.Buffers.Binary;

namespace CampusJournal.Text.Detection;

/// <summary>What the shape of bytes tells before any charset is tried: UTF-16 without a mark, seven-bit escapes, no text at all.</summary>
internal static class ByteShape
{
    private const int MaxUnits = 32 * 1024;
    private const int MinUnits = 4;
    private const int FewestHzPairs = 4;

    // Tab, line feed, form feed, carriage return, SO, SI, EOF of old editors and ESC are text; the other controls are not.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 0x7F]);

    /// <summary>Names UTF-16 of one or the other byte order when the zero bytes of ASCII and the Hangul around them show it; else null.</summary>
    public static string? FindUtf16(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)0) || bytes.Length < MinUnits * 2)
        {
            return null;
        }

        var little = Plausibility(bytes, bigEndian: false);
        var big = Plausibility(bytes, bigEndian: true);
        return (little, big) switch
        {
            ( >= 0.8, _) when little > big => "utf-16le",
            (_, >= 0.8) when big > little => "utf-16be",
            _ => null,
        };
    }

    /// <summary>Says whether so many bytes are controls that this is no text. Zero bytes at the end are padding.</summary>
    public static bool IsBinary(PageSample sample)
    {
        var head = sample.Head.TrimEnd((byte)0);
        var count = Count(head) + Count(sample.Middle) + Count(sample.Tail.TrimEnd((byte)0));
        return head.IsEmpty || count * 33L > head.Length + sample.Middle.Length + sample.Tail.Length;
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

    /// <summary>The share of units that Korean pages are made of. Hanja are half of all units and prove nothing.</summary>
    private static double Plausibility(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var plausible = 0;
        var units = 0;
        for (var i = 0; i + 1 < bytes.Length && i < MaxUnits * 2; i += 2)
        {
            var unit = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]);
            var isHanja = unit is >= 0x3400 and <= 0x9FFF;
            units += isHanja ? 0 : 1;
            plausible += unit is 9 or 10 or 13 or (>= 0x20 and < 0x7F) or (>= 0xA0 and <= 0xFF) or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0x2010 and <= 0x203B) or (>= 0x25A0 and <= 0x25CF) or (>= 0x3000 and <= 0x303F) or (>= 0x3131 and <= 0x318E) or (>= 0xFF01 and <= 0xFF5E) ? 1 : 0;
        }

        return units == 0 ? 0 : (double)plausible / units;
    }
}
