using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>Decodes a single-byte charset from the characters of its bytes 80 to FF; U+FFFD there is an undecodable byte.</summary>
internal sealed class SingleByteDecoder(string upper) : CharsetDecoder
{
    private protected override bool EndPart() => false;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var position = 0;
        while (position < bytes.Length)
        {
            Ascii.ToUtf16(bytes[position..], chars[position..], out var copied);
            position += copied;
            for (; position < bytes.Length && bytes[position] >= 0x80; position++)
            {
                var character = upper[bytes[position] - 0x80];
                chars[position] = character == '\uFFFD' ? Fail() : character;
            }
        }

        return position;
    }
}
