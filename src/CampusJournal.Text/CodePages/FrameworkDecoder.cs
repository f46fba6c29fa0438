using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Decodes a multi-byte charset of the framework. Where the framework makes a C1 control or a private-use character of invalid bytes
/// without a word, this one makes U+FFFD and counts it.
/// </summary>
internal sealed class FrameworkDecoder(Encoding encoding, bool mapsPrivateUse) : CharsetDecoder
{
    private readonly Decoder decoder = encoding.GetDecoder();

    public override int MaxCharCount(int byteCount) => encoding.GetMaxCharCount(byteCount) + 1;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = decoder.GetChars(bytes, chars, flush: false);
        for (var i = 0; i < written; i++)
        {
            if (chars[i] == '\uFFFD' || chars[i] is >= '\u0080' and <= '\u009F' || (!mapsPrivateUse && chars[i] is >= '\uE000' and <= '\uF8FF'))
            {
                chars[i] = Fail();
            }
        }

        return written;
    }

    // The framework does not tell, but a flush gives a character for what was begun.
    private protected override bool EndPart() => decoder.GetChars([], new char[encoding.GetMaxCharCount(0)], flush: true) > 0;
}
