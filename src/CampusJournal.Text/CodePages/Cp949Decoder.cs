using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Decodes code page 949 by the WHATWG Encoding Standard, section 12.1.1: each undecodable sequence becomes one U+FFFD, and an ASCII byte
/// after a bad lead is kept. The input may be cut at any byte.
/// </summary>
internal struct Cp949Decoder
{
    // A short run is cheaper byte by byte than through the vectorised call.
    private const int ShortRun = 12;

    private byte lead;

    /// <summary>Gets the number of undecodable sequences so far; each is a U+FFFD in the output.</summary>
    public long Undecodable { get; private set; }

    /// <summary>Gets a value indicating whether the input so far ends after the first byte of a pair.</summary>
    public readonly bool IsInsideCharacter => lead != 0;

    /// <summary>Gets the room that the next part of the input may need.</summary>
    public static int MaxCharCount(int byteCount) => byteCount + 1;

    /// <summary>Decodes the next part of the input.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="chars">Room for <see cref="MaxCharCount"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var table = Cp949.Table;
        var read = 0;
        var written = 0;
        while (read < bytes.Length)
        {
            var value = bytes[read];
            if (lead == 0)
            {
                if (value < 0x80)
                {
                    var run = CopyAscii(bytes[read..], chars[written..]);
                    read += run;
                    written += run;
                    continue;
                }

                read++;
                if (!Cp949.IsLead(value))
                {
                    chars[written++] = Fail();
                }
                else if (read < bytes.Length && table[(value << 8) | bytes[read]] is not 0 and var character)
                {
                    chars[written++] = (char)character;
                    read++;
                }
                else
                {
                    lead = value;
                }

                continue;
            }

            var pending = table[(lead << 8) | value];
            chars[written++] = pending != 0 ? (char)pending : Fail();
            lead = 0;
            if (pending != 0 || value >= 0x80)
            {
                read++;
            }
        }

        return written;
    }

    /// <summary>Ends the input: a pending lead byte is one undecodable sequence.</summary>
    /// <param name="chars">Room for one character.</param>
    /// <returns>The number of characters written, 0 or 1. <see cref="IsInsideCharacter"/> keeps its answer.</returns>
    public int Finish(Span<char> chars)
    {
        if (lead == 0)
        {
            return 0;
        }

        chars[0] = Fail();
        return 1;
    }

    private static int CopyAscii(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var i = 0;
        for (; i < bytes.Length && i < ShortRun; i++)
        {
            if (bytes[i] >= 0x80)
            {
                return i;
            }

            chars[i] = (char)bytes[i];
        }

        Ascii.ToUtf16(bytes[i..], chars[i..], out var copied);
        return i + copied;
    }

    private char Fail()
    {
        Undecodable++;
        return '\uFFFD';
    }
}
