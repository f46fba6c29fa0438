using System.Buffers;
using CampusJournal.Text.Html;
using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text;

/// <summary>
/// Gives an HTML page as UTF-8 for as long as nothing in it can be damaged, by its bytes alone: most pages need neither a parser nor
/// UTF-16. It takes a good page for a doubtful one rather than the reverse.
/// </summary>
/// <param name="page">The bytes, from the page's first on; they are read once.</param>
/// <param name="charset">The page's charset, as <see cref="CharsetDetector"/> found it.</param>
/// <example>
/// <code>
/// var reader = new GoodPageReader(page, charset);
/// foreach (var utf8 in reader.ReadUtf8())
/// {
///     output.Write(utf8.Span);
/// }
///
/// if (!reader.IsWhole)
/// {
///     // What follows must be looked at for damage.
/// }
/// </code>
/// </example>
public sealed class GoodPageReader(Stream page, CharsetGuess charset)
{
    /// <summary>The bytes of UTF-8 within which a good page declares its charset, if it does.</summary>
    public const int HeadLength = 1 << 13;

    // Few enough to stay near the processor.
    private const int BlockLength = 1 << 17;

    private readonly Utf8Reader reader = new(page ?? throw new ArgumentNullException(nameof(page)), charset ?? throw new ArgumentNullException(nameof(charset)));

    /// <summary>Gets a value indicating whether the page was read to its end and all of it is good.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads the page up to its end or to the first block with something doubtful; without its byte order mark. Once a reader.</summary>
    /// <returns>Block after block, cut behind a tag or a line, the first longer than <see cref="HeadLength"/> when the page is; each holds until the next is asked for.</returns>
    public IEnumerable<ReadOnlyMemory<byte>> ReadUtf8()
    {
        var isFirst = true;
        foreach (var block in Blocks())
        {
            if (!IsGood(block.Span, isFirst) || reader.Undecodable > 0)
            {
                yield break;
            }

            yield return block;
            isFirst = false;
        }

        IsWhole = reader.Undecodable == 0;
    }

    private IEnumerable<ReadOnlyMemory<byte>> Blocks()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var held = 0;
            for (var isAtEnd = false; !isAtEnd;)
            {
                held = Fill(buffer, held, out isAtEnd);

                // Where nothing ends in so many bytes, the character at the end is cut, which is doubtful.
                var end = isAtEnd ? held : buffer.AsSpan(0, held).LastIndexOfAny((byte)'>', (byte)'\n') + 1;
                end = end == 0 ? held : end;
                if (end > 0)
                {
                    yield return buffer.AsMemory(0, end);
                }

                buffer.AsSpan(end, held - end).CopyTo(buffer);
                held -= end;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private int Fill(byte[] buffer, int held, out bool isAtEnd)
    {
        isAtEnd = false;
        while (!isAtEnd && buffer.Length - held >= Utf8Reader.LeastRoom)
        {
            var read = reader.Read(buffer.AsSpan(held));
            isAtEnd = read == 0;
            held += read;
        }

        return held;
    }

    private static bool IsGood(ReadOnlySpan<byte> utf8, bool mayDeclare)
    {
        for (var rest = utf8; SuspectBytes.IndexIn(rest) is >= 0 and var suspect;)
        {
            // In a page with nothing else to doubt a no-break space is one.
            if (!rest[suspect..].StartsWith("&nbsp;"u8))
            {
                return false;
            }

            rest = rest[(suspect + "&nbsp;"u8.Length)..];
        }

        var body = mayDeclare ? utf8[Math.Min(utf8.Length, HeadLength)..] : utf8;
        return !DeclaringWords.StandIn(body);
    }
}
