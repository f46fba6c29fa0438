using System.Buffers;

namespace CampusJournal.Text;

/// <summary>
/// Cuts a plain text of any length into blocks of whole lines that can be repaired one by one. What is good beyond doubt, which is most
/// text, never becomes UTF-16.
/// </summary>
/// <example>
/// <code>
/// var blocks = new TextBlocks(page, charset);
/// while (blocks.Next() is { } block)
/// {
///     var texts = block.Stretches.Select(stretch => stretch.Text).OfType&lt;string&gt;().ToList();
///     var repaired = repairer.RepairDocument(texts, known, out known);
///     ...
///     block.Dispose();
/// }
/// </code>
/// </example>
public sealed class TextBlocks
{
    /// <summary>The length of a block in bytes: lines enough to learn from, and few enough to stay near the processor.</summary>
    public const int DefaultLength = (1 << 18) - Utf8Reader.LeastRoom;

    private readonly Utf8Reader reader;
    private readonly int length;
    private byte[] buffer = [];
    private int count;
    private bool isAtEnd;
    private long undecodable;
    private DecodedReader? rest;

    /// <summary>Initializes a new instance of the <see cref="TextBlocks"/> class.</summary>
    /// <param name="page">The bytes, from the page's first on.</param>
    /// <param name="charset">The page's charset, as <see cref="CharsetDetector"/> found it.</param>
    /// <param name="length">The length of a block in bytes, when there is a line end to cut at; the last one may be a little longer.</param>
    public TextBlocks(Stream page, CharsetGuess charset, int length = DefaultLength)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(charset);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        reader = new Utf8Reader(page, charset);
        this.length = length;
    }

    /// <summary>
    /// Gets what follows the last block when a line is longer than a block, for <see cref="TextParts"/> to cut; else null. It is known when
    /// <see cref="Next"/> has given null.
    /// </summary>
    public TextReader? Rest => rest;

    /// <summary>Gets the number of undecodable sequences so far; each is a U+FFFD in the text.</summary>
    public long Undecodable => reader.Undecodable + undecodable + (rest?.Undecodable ?? 0);

    /// <summary>Gets the next block; null at the end, and where a line is longer than a block.</summary>
    public TextBlock? Next()
    {
        if (rest is not null || (isAtEnd && count == 0))
        {
            return null;
        }

        Fill();
        var end = isAtEnd ? count : buffer.AsSpan(0, count).LastIndexOf((byte)'\n') + 1;
        if (end == 0)
        {
            rest = count == 0 ? null : DecodedReader.OfRest(new Utf8Rest(buffer.AsSpan(0, count).ToArray(), reader));
            ArrayPool<byte>.Shared.Return(buffer);
            (buffer, count) = ([], 0);
            return null;
        }

        var block = buffer;
        buffer = isAtEnd ? [] : Rent();
        block.AsSpan(end, count - end).CopyTo(buffer);
        count -= end;
        var cut = new TextBlock(block, end);
        undecodable += cut.Undecodable;
        return cut;
    }

    private void Fill()
    {
        buffer = buffer.Length == 0 ? Rent() : buffer;
        while (count < length && !isAtEnd)
        {
            var read = reader.Read(buffer.AsSpan(count));
            count += read;
            isAtEnd = read == 0;
        }
    }

    private byte[] Rent() => ArrayPool<byte>.Shared.Rent(length + Utf8Reader.LeastRoom);
}
