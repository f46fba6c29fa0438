using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Decodes Shift_JIS, EUC-JP or Big5 by the WHATWG Encoding Standard: an undecodable sequence is one U+FFFD, and an ASCII byte that ends it
/// is kept.
/// </summary>
internal sealed class MultiByteDecoder(MultiByteTable table) : CharsetDecoder
{
    private byte lead;
    private bool isLong;

    private protected override bool EndPart() => lead != 0;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var (read, written) = (0, 0);
        while (read < bytes.Length)
        {
            var value = bytes[read];
            if (lead != 0)
            {
                read++;
                written += DecodeTrail(value, chars[written..]);
            }
            else if (value < 0x80)
            {
                Ascii.ToUtf16(bytes[read..], chars[written..], out var copied);
                read += copied;
                written += copied;
            }
            else
            {
                read++;
                written += DecodeFirst(value, chars[written..]);
            }
        }

        return written;
    }

    private int DecodeFirst(byte value, Span<char> chars)
    {
        var single = table.Singles[value - 0x80];
        if (single == MultiByteTable.Lead)
        {
            lead = value;
            return 0;
        }

        chars[0] = single == 0 ? Fail() : (char)single;
        return 1;
    }

    private int DecodeTrail(byte value, Span<char> chars)
    {
        if (lead == table.LeadOfThree && !isLong && value is >= EucJp.First and <= EucJp.Last)
        {
            (lead, isLong) = (value, true);
            return 0;
        }

        var character = (isLong ? table.LongPairs : table.Pairs)[(lead << 8) | value];
        (lead, isLong) = (0, false);
        if (WebIndex.IsTwin(character, out var position))
        {
            table.Twins.Slice(position, 2).CopyTo(chars);
            return 2;
        }

        chars[0] = character == 0 ? Fail() : (char)character;
        if (character != 0 || value >= 0x80)
        {
            return 1;
        }

        chars[1] = (char)value;
        return 2;
    }
}
