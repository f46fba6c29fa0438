using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CampusJournal.Text.CodePages;

/// <summary>Decodes UTF-16 of either byte order; each lone surrogate is one U+FFFD.</summary>
internal sealed class Utf16Decoder(bool bigEndian) : CharsetDecoder
{
    private int pendingByte = -1;
    private char pendingHigh;

    private protected override bool HasByteOrderMark => true;

    private protected override bool EndPart() => pendingByte >= 0 || pendingHigh != 0;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = 0;
        if (bytes.IsEmpty)
        {
            return 0;
        }

        if (pendingHigh != 0)
        {
            chars[written++] = pendingHigh;
            pendingHigh = '\0';
        }

        if (pendingByte >= 0)
        {
            chars[written++] = bigEndian ? (char)((pendingByte << 8) | bytes[0]) : (char)((bytes[0] << 8) | pendingByte);
            bytes = bytes[1..];
            pendingByte = -1;
        }

        written += CopyUnits(bytes, chars[written..]);
        if ((bytes.Length & 1) != 0)
        {
            pendingByte = bytes[^1];
        }

        return ReplaceLoneSurrogates(chars[..written]);
    }

    private int CopyUnits(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var units = MemoryMarshal.Cast<char, ushort>(chars)[..(bytes.Length / 2)];
        bytes[..(units.Length * 2)].CopyTo(MemoryMarshal.AsBytes(units));
        if (bigEndian == BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        return units.Length;
    }

    /// <summary>A high surrogate at the end waits for its low one in the next part.</summary>
    private int ReplaceLoneSurrogates(Span<char> chars)
    {
        var position = 0;
        while (chars[position..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var distance)
        {
            position += distance;
            if (char.IsHighSurrogate(chars[position]))
            {
                if (position + 1 == chars.Length)
                {
                    pendingHigh = chars[position];
                    return position;
                }

                if (char.IsLowSurrogate(chars[position + 1]))
                {
                    position += 2;
                    continue;
                }
            }

            chars[position++] = Fail();
        }

        return chars.Length;
    }
}
