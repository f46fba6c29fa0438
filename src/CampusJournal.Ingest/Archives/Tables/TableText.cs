using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>A table as text, in the charset that it is really in: Excel saves CSV in 949.</summary>
internal static class TableText
{
    /// <summary>Opens the text; the stream stays open.</summary>
    /// <param name="table">The table, as a stream that can seek.</param>
    public static TextReader Open(Stream table)
    {
        var charset = CharsetDetector.Detect(table);
        table.Position = 0;
        return new DecodedReader(table, charset);
    }

    /// <summary>Gives the beginning of a table as text.</summary>
    public static string Decode(ReadOnlySpan<byte> head) => PageDecoder.Decode(head).Text;
}
