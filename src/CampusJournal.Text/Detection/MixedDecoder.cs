using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Decodes a page of UTF-8 with code page 949 in it, or the reverse: a template in one charset around text in another. Each island of
/// bytes outside ASCII is read for itself. Well-formed UTF-8 with a character of three bytes is UTF-8: two pairs of code page 949 hardly
/// ever look so. What is well-formed by two-byte characters only (C3 B9 is 첫 or ù), or broken, goes with what stands before it, unless the
/// other reading is much likelier (C8 A8 is 홈 or Ȩ).
/// </summary>
internal sealed class MixedDecoder : CharsetDecoder
{
    /// <summary>An island that is longer, a page without a space, is decided by its beginning.</summary>
    private const int LongestIsland = 4096;

    private const int MostSegments = 1000;

    /// <summary>
    /// How much likelier (nats) UTF-8 must be among code page 949 where both are possible: 횁 is rare, and Á is nothing that stands there. Of
    /// so many bytes the beginning decides.
    /// </summary>
    private const double LeadOfUtf8 = 10;
    private const int MostAmbiguous = 64;
    private const byte LastLeadOfLatin1 = 0xC3;

    private readonly Utf8Decoder utf8 = new();
    private readonly DoubleByteDecoder cp949 = new(Cp949.Tables);
    private readonly List<CharsetSegment> segments = [];
    private readonly ArrayBufferWriter<byte> island = new();
    private CharsetDecoder current;
    private bool isDecided;
    private bool hasIsland;
    private long position;
    private long segmentStart;
    private long segmentBreak;
    private bool isBreakLine;
    private byte lastAscii = (byte)'\n';

    public MixedDecoder() => current = utf8;

    /// <inheritdoc/>
    public override IReadOnlyList<CharsetSegment> Segments =>
        position == 0 ? [] : [.. segments, new CharsetSegment(segmentStart, position, segments.Count == MostSegments ? "mixed" : Name(current))];

    /// <summary>Gets the number of times the charset changed.</summary>
    public int Changes { get; private set; }

    public override int MaxCharCount(int byteCount) => checked(byteCount + LongestIsland + 8);

    private protected override bool HasByteOrderMark => true;

    private protected override bool EndPart() => current.IsInsideCharacter;

    private protected override int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = 0;
        while (bytes.Length > 0)
        {
            var isAscii = bytes[0] < 0x80;
            var run = isAscii ? bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) : bytes.IndexOfAnyInRange((byte)0, (byte)0x7F);
            var part = run < 0 ? bytes : bytes[..run];
            bytes = bytes[part.Length..];
            written += isAscii ? DecodeAscii(part, chars[written..]) : DecodeIsland(part, chars[written..]);
        }

        return written;
    }

    /// <inheritdoc/>
    private protected override int FlushPart(Span<char> chars) => FlushIsland(chars);

    private int DecodeAscii(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = FlushIsland(chars);
        isDecided = false;
        lastAscii = bytes[^1];
        NoteBreak(bytes);
        return written + Feed(bytes, chars[written..]);
    }

    /// <summary>The line that an island stands in, or else its element, is in its charset as a whole.</summary>
    private void NoteBreak(ReadOnlySpan<byte> ascii)
    {
        var line = ascii.LastIndexOf((byte)'\n');
        if (line >= 0 || !isBreakLine)
        {
            var last = line >= 0 ? line : ascii.LastIndexOf((byte)'>');
            segmentBreak = last >= 0 ? position + last + 1 : segmentBreak;
            isBreakLine |= line >= 0;
        }
    }

    private void NoteIslandEnd() => (segmentBreak, isBreakLine) = (position, false);

    private int DecodeIsland(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        if (isDecided)
        {
            var fed = Feed(bytes, chars);
            NoteIslandEnd();
            return fed;
        }

        var room = Math.Min(bytes.Length, LongestIsland - island.WrittenCount);
        island.Write(bytes[..room]);
        if (island.WrittenCount < LongestIsland)
        {
            return 0;
        }

        var written = FlushIsland(chars);
        written += Feed(bytes[room..], chars[written..]);
        NoteIslandEnd();
        return written;
    }

    private int FlushIsland(Span<char> chars)
    {
        if (island.WrittenCount == 0)
        {
            return 0;
        }

        var bytes = island.WrittenSpan;
        var isUtf8 = IsUtf8(bytes) == true || IsLikelierUtf8(bytes);
        if (isUtf8 != (current == utf8))
        {
            ChangeTo(isUtf8 ? utf8 : cp949);
        }

        var written = Feed(bytes, chars);
        island.ResetWrittenCount();
        isDecided = true;
        hasIsland = true;
        NoteIslandEnd();
        return written;
    }

    private void ChangeTo(CharsetDecoder next)
    {
        if (hasIsland)
        {
            Changes++;
            if (segments.Count < MostSegments)
            {
                segments.Add(new CharsetSegment(segmentStart, segmentBreak, Name(current)));
                segmentStart = segmentBreak;
            }
        }

        current = next;
    }

    /// <summary>
    /// Whether an island is UTF-8; null when it may be either. U+FFFD says nothing: its bytes twice are 占쏙옙, which is what pages of code page
    /// 949 show where a tool before them lost their text.
    /// </summary>
    public static bool? IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var (longOnes, errors) = (0, 0);
        while (bytes.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            bytes = bytes[length..];
            longOnes += isWhole && length > 2 && rune != Rune.ReplacementChar ? 1 : 0;
            errors += isWhole ? 0 : 1;
        }

        return errors == 0 && longOnes == 0 ? null : longOnes >= 2 * errors;
    }

    /// <summary>Where the bytes prove nothing, or one of them is broken, the language decides. Letters of Latin-1 in UTF-8 stay what they are.</summary>
    private bool IsLikelierUtf8(ReadOnlySpan<byte> bytes)
    {
        if (current == utf8 && !bytes.ContainsAnyExceptInRange((byte)0x80, LastLeadOfLatin1) && Utf8.IsValid(bytes))
        {
            return true;
        }

        var start = bytes[..Math.Min(bytes.Length, MostAmbiguous)];
        var lead = Nats(new Utf8Decoder(), start) - Nats(new DoubleByteDecoder(Cp949.Tables), start);
        return lead > (current == utf8 ? 0 : LeadOfUtf8);
    }

    private double Nats(CharsetDecoder decoder, ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[MostAmbiguous + 8];
        text[0] = (char)lastAscii;
        var length = 1 + decoder.DecodeRaw(bytes, text[1..]);
        length += decoder.Finish(text[length..]);
        return CharsetScorer.Nats(text[..length], out _);
    }

    private int Feed(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var before = current.Undecodable;
        var written = current.DecodeRaw(bytes, chars);
        position += bytes.Length;
        CountFailures(current.Undecodable - before);
        return written;
    }

    private string Name(CharsetDecoder decoder) => decoder == utf8 ? "utf-8" : "cp949";
}
