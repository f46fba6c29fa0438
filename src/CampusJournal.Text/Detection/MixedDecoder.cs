using System.Buffers;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Decodes a page of UTF-8 with code page 949 in it, or the reverse: a template in one charset around text in another. Each island of
/// bytes outside ASCII is read for itself (<see cref="IslandReader"/>); a border may lie between any two characters.
/// </summary>
internal sealed class MixedDecoder : CharsetDecoder
{
    private const int MostSegments = 1000;

    private readonly IslandReader reader;
    private readonly List<CharsetSegment> segments = [];
    private readonly ArrayBufferWriter<byte> island = new();
    private CharsetDecoder current;
    private bool isUtf8;
    private bool hasIsland;
    private long position;
    private long segmentStart;
    private long segmentBreak;
    private bool isBreakLine;
    private byte lastAscii = (byte)'\n';

    /// <summary>Initializes a new instance of the <see cref="MixedDecoder"/> class.</summary>
    /// <param name="shape">How the page mixes the two charsets.</param>
    public MixedDecoder(MixedShape shape)
    {
        reader = new IslandReader(shape);
        isUtf8 = !shape.BeginsInCp949;
        current = NewDecoder();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CharsetSegment> Segments =>
        position == 0 ? [] : [.. segments, new CharsetSegment(segmentStart, position, segments.Count == MostSegments ? "mixed" : Name)];

    public override int MaxCharCount(int byteCount) => checked(byteCount + IslandReader.LongestIsland + 8);

    private protected override bool HasByteOrderMark => true;

    private string Name => isUtf8 ? "utf-8" : "cp949";

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
    private protected override int FlushPart(Span<char> chars) => FlushIsland(after: null, chars);

    private int DecodeAscii(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = FlushIsland(bytes[0], chars);
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

    private int DecodeIsland(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var written = 0;
        while (bytes.Length > 0)
        {
            var room = Math.Min(bytes.Length, IslandReader.LongestIsland - island.WrittenCount);
            island.Write(bytes[..room]);
            bytes = bytes[room..];
            if (island.WrittenCount == IslandReader.LongestIsland)
            {
                written += FlushPiece(chars[written..]);
            }
        }

        return written;
    }

    /// <summary>Decodes what is decided of an island that goes on; the rest is kept.</summary>
    private int FlushPiece(Span<char> chars)
    {
        var bytes = island.WrittenSpan;
        var stretches = reader.ReadPiece(bytes, lastAscii);
        var written = Decode(bytes, stretches, chars);
        var rest = bytes[stretches[^1].End..].ToArray();
        island.ResetWrittenCount();
        island.Write(rest);
        return written;
    }

    private int FlushIsland(byte? after, Span<char> chars)
    {
        if (island.WrittenCount == 0)
        {
            return 0;
        }

        var bytes = island.WrittenSpan;
        var written = Decode(bytes, reader.ReadWhole(bytes, lastAscii, after), chars);
        island.ResetWrittenCount();
        return written;
    }

    private int Decode(ReadOnlySpan<byte> bytes, IReadOnlyList<IslandStretch> stretches, Span<char> chars)
    {
        var written = 0;
        foreach (var stretch in stretches)
        {
            if (stretch.IsUtf8 != isUtf8)
            {
                written += Change(chars[written..]);
            }

            written += Feed(bytes[stretch.Start..stretch.End], chars[written..]);
            hasIsland = true;
            (segmentBreak, isBreakLine) = (position, false);
        }

        return written;
    }

    private int Change(Span<char> chars)
    {
        if (hasIsland && segments.Count < MostSegments)
        {
            segments.Add(new CharsetSegment(segmentStart, segmentBreak, Name));
            segmentStart = segmentBreak;
        }

        var written = 0;
        if (current.IsInsideCharacter)
        {
            chars[written++] = Fail();
        }

        isUtf8 = !isUtf8;
        current = NewDecoder();
        return written;
    }

    private CharsetDecoder NewDecoder() => isUtf8 ? new Utf8Decoder() : new DoubleByteDecoder(Cp949.Tables);

    private int Feed(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var before = current.Undecodable;
        var written = current.DecodeRaw(bytes, chars);
        position += bytes.Length;
        CountFailures(current.Undecodable - before);
        return written;
    }
}
