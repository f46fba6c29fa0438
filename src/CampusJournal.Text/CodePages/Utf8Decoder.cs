using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CampusJournal.Text.CodePages;

/// <summary>Decodes UTF-8; each maximal part of an ill-formed sequence is one U+FFFD, as the WHATWG Encoding Standard says.</summary>
internal sealed class Utf8Decoder : CharsetDecoder
{
    private readonly byte[] pending = new byte[4];
    private int pendingCount;

    private protected override bool HasByteOrderMark => true;

    private protected override bool EndPart() => pendingCount > 0;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = DecodePending(ref bytes, chars);
        while (bytes.Length > 0)
        {
            var status = Utf8.ToUtf16(bytes, chars[written..], out var read, out var produced, replaceInvalidSequences: false, isFinalBlock: false);
            bytes = bytes[read..];
            written += produced;
            if (status == OperationStatus.NeedMoreData)
            {
                bytes.CopyTo(pending);
                pendingCount = bytes.Length;
                return written;
            }

            if (status == OperationStatus.InvalidData)
            {
                _ = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
                bytes = bytes[consumed..];
                chars[written++] = Fail();
            }
        }

        return written;
    }

    /// <summary>Completes the character that the part before began, taking bytes from this part one at a time.</summary>
    private int DecodePending(ref ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        while (pendingCount > 0 && bytes.Length > 0)
        {
            pending[pendingCount] = bytes[0];
            var status = Rune.DecodeFromUtf8(pending.AsSpan(0, pendingCount + 1), out var rune, out var consumed);
            if (status == OperationStatus.InvalidData)
            {
                // The pending bytes are a maximal part; the byte that ended it is read afresh.
                pendingCount = 0;
                chars[0] = Fail();
                return 1;
            }

            pendingCount++;
            bytes = bytes[1..];
            if (status == OperationStatus.Done)
            {
                pendingCount = 0;
                return rune.EncodeToUtf16(chars);
            }
        }

        return 0;
    }
}
