using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>A table as text, in the charset that it is really in: Excel saves CSV in 949.</summary>
internal static class TableText
{
    /// <summary>Opens the text; the stream stays open.</summary>
    /// <param name="table">The table, as a stream that can seek.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    public static TextReader Open(Stream table, CharsetHints? hints = null) => Open(table, hints, out _);

    /// <summary>Opens the text and tells its charset; the stream stays open.</summary>
    /// <param name="table">The table, as a stream that can seek.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    /// <param name="charset">The charset that it is in, and what it declares.</param>
    public static TextReader Open(Stream table, CharsetHints? hints, out CharsetGuess charset)
    {
        charset = CharsetDetector.Detect(table, hints);
        table.Position = 0;
        return new DecodedReader(table, charset);
    }

    /// <summary>Gives the beginning of a table as text.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    public static string Decode(ReadOnlySpan<byte> head, CharsetHints? hints = null) => PageDecoder.Decode(head, hints).Text;
}
