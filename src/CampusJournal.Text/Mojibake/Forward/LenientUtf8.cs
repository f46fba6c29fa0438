using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Strict UTF-8, and the two variants that ftfy reads as well: CESU-8 (a surrogate pair as six bytes) and Java's C0 80 for U+0000.</summary>
internal static class LenientUtf8
{
    private static readonly SearchValues<byte> VariantMarks = SearchValues.Create(0xC0, 0xED);

    /// <summary>Reads bytes.</summary>
    /// <returns>The text, or null when the bytes are not UTF-8.</returns>
    public static string? Decode(Span<byte> bytes)
    {
        if (bytes.ContainsAny(VariantMarks))
        {
            return DecodeVariants(bytes);
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static string? DecodeVariants(ReadOnlySpan<byte> bytes)
    {
        var result = new StringBuilder(bytes.Length);
        var start = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var width = VariantAt(bytes[i..], out var character);
            if (width == 0)
            {
                i++;
                continue;
            }

            if (!TryAppend(bytes[start..i], result))
            {
                return null;
            }

            result.Append(character);
            i += width;
            start = i;
        }

        return TryAppend(bytes[start..], result) ? result.ToString() : null;
    }

    private static int VariantAt(ReadOnlySpan<byte> bytes, out Rune character)
    {
        character = default;
        if (bytes.Length > 1 && bytes[0] == 0xC0 && bytes[1] == 0x80)
        {
            return 2;
        }

        if (bytes.Length < 6 || bytes[0] != 0xED || bytes[1] is < 0xA0 or > 0xAF || !IsTrail(bytes[2])
            || bytes[3] != 0xED || bytes[4] is < 0xB0 or > 0xBF || !IsTrail(bytes[5]))
        {
            return 0;
        }

        character = new Rune(0x10000 + ((bytes[1] & 0x0F) << 16) + ((bytes[2] & 0x3F) << 10) + ((bytes[4] & 0x0F) << 6) + (bytes[5] & 0x3F));
        return 6;
    }

    private static bool TryAppend(ReadOnlySpan<byte> bytes, StringBuilder result)
    {
        if (!Utf8.IsValid(bytes))
        {
            return false;
        }

        result.Append(Encoding.UTF8.GetString(bytes));
        return true;
    }

    private static bool IsTrail(byte value) => value is >= 0x80 and <= 0xBF;
}
