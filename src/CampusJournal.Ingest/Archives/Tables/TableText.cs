using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>A table as text, in the charset that it is really in: Excel saves CSV in 949.</summary>
internal static class TableText
{
    /// <summary>Opens the text; the stream stays open.</summary>
    /// <param name="table">The table, as a stream that can seek.</param>
    public static TextReader Open(Stream table) => Open(table, out _);

    /// <summary>Opens the text and tells its charset; the stream stays open.</summary>
    /// <param name="table">The table, as a stream that can seek.</param>
    /// <param name="charset">The charset that it is in, and what it declares.</param>
    public static TextReader Open(Stream table, out CharsetGuess charset)
    {
        charset = CharsetDetector.Detect(table);
        table.Position = 0;
        return new DecodedReader(table, charset);
    }

    /// <summary>Gives the beginning of a table as text.</summary>
    public static string Decode(ReadOnlySpan<byte> head) => PageDecoder.Decode(head).Text;
}
