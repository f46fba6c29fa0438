using System.Text;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>Base 32 as in RFC 4648 section 6: how WARC files write digests.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfDigit = 5;
    private const int DigitsOfGroup = 8;

    /// <summary>Writes bytes, padded with <c>=</c> to whole groups of eight digits.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length + 4) / 5 * DigitsOfGroup);
        var bits = 0;
        var count = 0;
        foreach (var next in bytes)
        {
            bits = ((bits << 8) | next) & 0xFFFF;
            for (count += 8; count >= BitsOfDigit; count -= BitsOfDigit)
            {
                text.Append(Alphabet[(bits >> (count - BitsOfDigit)) & 31]);
            }
        }

        if (count > 0)
        {
            text.Append(Alphabet[(bits << (BitsOfDigit - count)) & 31]);
        }

        return text.Append('=', (DigitsOfGroup - (text.Length % DigitsOfGroup)) % DigitsOfGroup).ToString();
    }

    /// <summary>Reads digits of either case, padded or not.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="length">The number of bytes that they must be.</param>
    /// <returns>The bytes; null when the text is not base 32 of so many bytes.</returns>
    public static byte[]? Decode(string text, int length)
    {
        var digits = text.TrimEnd('=').ToUpperInvariant();
        if (digits.Length != ((length * 8) + BitsOfDigit - 1) / BitsOfDigit || !digits.All(Alphabet.Contains))
        {
            return null;
        }

        var bytes = new byte[length];
        var (bits, count, used) = (0, 0, 0);
        foreach (var digit in digits)
        {
            bits = ((bits << BitsOfDigit) | Alphabet.IndexOf(digit, StringComparison.Ordinal)) & 0xFFFF;
            count += BitsOfDigit;
            if (count >= 8 && used < length)
            {
                count -= 8;
                bytes[used++] = (byte)(bits >> count);
            }
        }

        return bytes;
    }
}
