using System.Buffers;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Text;

/// <summary>
/// Tells HTML pages in which nothing can be damaged by their bytes, and gives them as UTF-8: most pages need neither a parser nor UTF-16.
/// It takes a good page for a doubtful one rather than the reverse.
/// </summary>
/// <example>
/// <code>
/// if (GoodPage.IsGood(page, charset))
/// {
///     page.Position = 0;
///     foreach (var utf8 in GoodPage.ReadUtf8(page, charset))
///     {
///         output.Write(utf8.Span);
///     }
/// }
/// </code>
/// </example>
public static class GoodPage
{
    /// <summary>The bytes of UTF-8 within which a good page declares its charset, if it does.</summary>
    public const int HeadLength = 1 << 13;

    // Few enough to stay near the processor.
    private const int BlockLength = 1 << 17;

    // The words of a declaration as pages write them; one further down that is spelled otherwise is not seen.
    private static readonly byte[][] DeclaringWords = ["charset"u8.ToArray(), "CHARSET"u8.ToArray(), "Charset"u8.ToArray(), "<?xml"u8.ToArray()];

    /// <summary>Says whether nothing in a page can be damaged, and whether it declares its charset in its first bytes only.</summary>
    /// <param name="page">The bytes, from the page's first on; read to its end or to what is doubtful.</param>
    /// <param name="charset">The page's charset, as <see cref="CharsetDetector"/> found it.</param>
    /// <returns>False also when something is undecodable.</returns>
    public static bool IsGood(Stream page, CharsetGuess charset)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(charset);
        var isFirst = true;
        var reader = new Utf8Reader(page, charset);
        foreach (var block in Blocks(reader))
        {
            if (!IsGood(block.Span, isFirst))
            {
                return false;
            }

            isFirst = false;
        }

        return reader.Undecodable == 0;
    }

    /// <summary>Gives a page as UTF-8, without its byte order mark.</summary>
    /// <param name="page">The bytes, from the page's first on.</param>
    /// <param name="charset">The page's charset, as <see cref="CharsetDetector"/> found it.</param>
    /// <returns>Block after block, cut behind a tag or a line, the first longer than <see cref="HeadLength"/> when the page is; each holds until the next is asked for.</returns>
    public static IEnumerable<ReadOnlyMemory<byte>> ReadUtf8(Stream page, CharsetGuess charset)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(charset);
        return Blocks(new Utf8Reader(page, charset));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(Utf8Reader reader)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var held = 0;
            for (var isAtEnd = false; !isAtEnd;)
            {
                held = Fill(reader, buffer, held, out isAtEnd);

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

    private static int Fill(Utf8Reader reader, byte[] buffer, int held, out bool isAtEnd)
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
        foreach (var word in DeclaringWords)
        {
            if (body.IndexOf(word) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
