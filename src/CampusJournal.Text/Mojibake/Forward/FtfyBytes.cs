namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// What ftfy does to bytes before it reads them as UTF-8: spaces that stand for byte A0 are put right, sequences with lost bytes
/// become U+FFFD. Facts of python-ftfy (github.com/rspeer/python-ftfy, Apache-2.0, ftfy/fixes.py, ftfy/chardata.py).
/// </summary>
internal static class FtfyBytes
{
    private const byte Space = 0x20;
    private const byte NoBreakSpace = 0xA0;
    private const byte QuestionMark = 0x3F;

    /// <summary>Puts byte A0 where a space can stand for it.</summary>
    /// <param name="bytes">The bytes; changed in place as well.</param>
    /// <param name="result">Room for one and a half times as many bytes.</param>
    /// <returns>The number of bytes in <paramref name="result"/>.</returns>
    public static int RestoreSpaces(ReadOnlySpan<byte> bytes, Span<byte> result)
    {
        var length = SpareWordsOfA(bytes, result);
        var restored = result[..length];
        for (var i = 0; i < restored.Length;)
        {
            var matched = SpaceInSequence(restored[i..]);
            restored.Slice(i, matched).Replace(Space, NoBreakSpace);
            i += Math.Max(matched, 1);
        }

        return length;
    }

    /// <summary>Replaces sequences that hold a lost byte by the bytes of U+FFFD.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="result">Room for three times as many bytes.</param>
    /// <returns>The number of bytes in <paramref name="result"/>.</returns>
    public static int ReplaceLossy(ReadOnlySpan<byte> bytes, Span<byte> result)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var matched = LossySequence(bytes[i..]);
            if (matched == 0)
            {
                result[length++] = bytes[i++];
                continue;
            }

            "\uFFFD"u8.CopyTo(result[length..]);
            length += 3;
            i += matched;
        }

        return length;
    }

    // "Ã la" is à and the space after it, not a word that begins with à, except before the Portuguese words that do.
    private static int SpareWordsOfA(ReadOnlySpan<byte> bytes, Span<byte> result)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            result[length++] = bytes[i];
            if (bytes[i] != 0xC3 || i + 1 == bytes.Length || bytes[i + 1] != Space)
            {
                continue;
            }

            var rest = bytes[(i + 2)..];
            if (!rest.StartsWith(" "u8) && !rest.StartsWith("quele"u8) && !rest.StartsWith("quela"u8) && !rest.StartsWith("quilo"u8)
                && !rest.StartsWith("s "u8))
            {
                result[length++] = NoBreakSpace;
            }
        }

        return length;
    }

    private static int SpaceInSequence(ReadOnlySpan<byte> bytes)
    {
        var lead = bytes[0];
        if (lead is 0xC2 or 0xC3 or 0xC5 or 0xCE or 0xD0 or 0xD9)
        {
            return At(bytes, 1) == Space ? 2 : 0;
        }

        if (lead is >= 0xE0 and <= 0xE3)
        {
            return (lead >= 0xE2 && At(bytes, 1) == Space && IsLikelyTrail(At(bytes, 2)))
                || (IsLikelyTrail(At(bytes, 1)) && At(bytes, 2) == Space) ? 3 : 0;
        }

        if (lead != 0xF0 || bytes.Length < 4)
        {
            return 0;
        }

        var trail = bytes[1..4];
        return trail.Count(Space) == 1 && IsTrailOr(trail[0], Space) && IsTrailOr(trail[1], Space) && IsTrailOr(trail[2], Space) ? 4 : 0;
    }

    private static int LossySequence(ReadOnlySpan<byte> bytes)
    {
        var lead = bytes[0];
        var second = At(bytes, 1);
        if (lead == FtfyCodePages.Substitute)
        {
            return 1;
        }

        if (lead is >= 0xC2 and <= 0xDF)
        {
            return second == FtfyCodePages.Substitute || (lead <= 0xC3 && second == QuestionMark) ? 2 : 0;
        }

        if (lead == 0xED && IsLossySurrogatePair(bytes))
        {
            return 6;
        }

        return lead switch
        {
            >= 0xE0 and <= 0xEF => IsLossy(bytes, 3) ? 3 : 0,
            >= 0xF0 and <= 0xF4 => IsLossy(bytes, 4) ? 4 : 0,
            _ => 0,
        };
    }

    // At least one trail is lost; at most one of the lost ones is a question mark.
    private static bool IsLossy(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.Length < length)
        {
            return false;
        }

        var trail = bytes[1..length];
        var marks = trail.Count(QuestionMark);
        var substitutes = trail.Count(FtfyCodePages.Substitute);
        foreach (var value in trail)
        {
            if (value is not (>= 0x80 and <= 0xBF) && value != FtfyCodePages.Substitute && value != QuestionMark)
            {
                return false;
            }
        }

        return marks + substitutes > 0 && marks <= 1;
    }

    private static bool IsLossySurrogatePair(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 6 && bytes[1] is >= 0xA0 and <= 0xAF && bytes[3] == 0xED && bytes[4] is >= 0xB0 and <= 0xBF
        && IsTrailOrLost(bytes[2]) && IsTrailOrLost(bytes[5]) && (!IsTrail(bytes[2]) || !IsTrail(bytes[5]));

    private static byte At(ReadOnlySpan<byte> bytes, int position) => position < bytes.Length ? bytes[position] : (byte)0;

    private static bool IsTrail(byte value) => value is >= 0x80 and <= 0xBF;

    private static bool IsTrailOr(byte value, byte other) => IsTrail(value) || value == other;

    private static bool IsTrailOrLost(byte value) => IsTrailOr(value, QuestionMark) || value == FtfyCodePages.Substitute;

    // Byte 85 is an ellipsis too often.
    private static bool IsLikelyTrail(byte value) => value is (>= 0x80 and <= 0xBF) and not 0x85 and not NoBreakSpace;
}
