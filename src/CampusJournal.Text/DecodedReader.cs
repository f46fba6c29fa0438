using CampusJournal.Text.Detection;

namespace CampusJournal.Text;

/// <summary>Reads a page of any length as text, decoded as it is read: what is held does not grow with the page.</summary>
/// <param name="page">The bytes, from the page's first on.</param>
/// <param name="charset">The page's charset, as <see cref="CharsetDetector"/> found it.</param>
/// <example>
/// <code>
/// using var page = File.OpenRead("archive.txt");
/// var charset = CharsetDetector.Detect(page);
/// page.Position = 0;
/// var text = new DecodedReader(page, charset);
/// </code>
/// </example>
public sealed class DecodedReader(Stream page, CharsetGuess charset) : TextReader
{
    private const int BlockLength = 1 << 16;

    private readonly CharsetDecoder decoder = PageDecoder.NewDecoder(charset);
    private readonly byte[] block = new byte[BlockLength];
    private char[] chars = [];
    private int start;
    private int end;
    private bool isStarted;
    private bool isAtEnd;

    /// <summary>Gets the number of undecodable sequences so far; each is a U+FFFD in the text.</summary>
    public long Undecodable => decoder.Undecodable;

    /// <inheritdoc/>
    public override int Peek() => TryFill() ? chars[start] : -1;

    /// <inheritdoc/>
    public override int Read() => TryFill() ? chars[start++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || !TryFill())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, end - start);
        chars.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    /// <summary>Makes a reader of what follows other UTF-8.</summary>
    internal static DecodedReader OfRest(Stream utf8)
    {
        var reader = new DecodedReader(utf8, new CharsetGuess { Charset = "utf-8", Confidence = 1, Evidence = "forced" });
        reader.decoder.Continue();
        return reader;
    }

    private bool TryFill()
    {
        while (start == end && !isAtEnd)
        {
            chars = chars.Length == 0 ? new char[decoder.MaxCharCount(BlockLength)] : chars;
            var count = page.ReadAtLeast(block, ByteOrderMark.Utf8Length, throwOnEndOfStream: false);
            isAtEnd = count == 0;
            start = 0;
            end = isAtEnd ? decoder.Finish(chars) : decoder.Decode(WithoutMark(block.AsSpan(0, count)), chars);
        }

        return start < end;
    }

    // A mark of UTF-8 before bytes of another charset is no text in it.
    private ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var isFirst = !isStarted;
        isStarted = true;
        var isForeign = isFirst && charset.Charset is not ("utf-8" or "us-ascii") && ByteOrderMark.CharsetOf(bytes) == "utf-8";
        return isForeign ? bytes[ByteOrderMark.Utf8Length..] : bytes;
    }
}
