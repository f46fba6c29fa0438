using System.Buffers.Text;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Tells by its first bytes where a record begins.</summary>
internal static class RecordSigns
{
    private const int LongestLine = 1 << 14;
    private const int LongestSureHeader = 1 << 12;

    /// <summary>Says whether bytes begin with the version line of a WARC record.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 8 && bytes.StartsWith("WARC/"u8) && bytes[5] is >= (byte)'0' and <= (byte)'9' && bytes[6] == '.' && char.IsAsciiDigit((char)bytes[7]);

    /// <summary>Says whether bytes begin with the header of a WARC record so surely that it need not stand at the start of a line.</summary>
    /// <remarks>It has the fields that each record must have (ISO 28500, 5): a page that shows the beginning of a header has not.</remarks>
    public static bool IsWarcHeader(ReadOnlySpan<byte> bytes)
    {
        if (!IsWarc(bytes) || !bytes[8..].TrimStart((byte)'\r').StartsWith("\n"u8))
        {
            return false;
        }

        var header = bytes[..Math.Min(bytes.Length, LongestSureHeader)];
        header = UpTo(UpTo(header, "\n\r\n"u8), "\n\n"u8);
        return header.IndexOf("\nWARC-Type:"u8) > 0
            && header.IndexOf("\nWARC-Record-ID:"u8) > 0
            && header.IndexOf("\nWARC-Date:"u8) > 0
            && header.IndexOf("\nContent-Length:"u8) > 0;
    }

    /// <summary>Says whether bytes begin with the mark of a compressed member.</summary>
    public static bool IsMember(ReadOnlySpan<byte> bytes) => bytes.StartsWith(GzipCodec.MarkBytes) || bytes.StartsWith(ZstdCodec.MarkBytes);

    /// <summary>Says whether bytes begin with a whole header line of an ARC record: URL, address, date, media type, ..., length.</summary>
    public static bool IsArc(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[..Math.Min(bytes.Length, LongestLine)].IndexOf((byte)'\n');
        return end > 0 && ArcLine.TryParse(bytes[..end]) is not null;
    }

    /// <summary>Says whether bytes, blank lines before them aside, begin with a record.</summary>
    public static bool IsRecord(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart("\r\n"u8);
        return IsWarc(bytes) || IsArc(bytes);
    }

    /// <summary>Says whether bytes are the first of an archive: a WARC record, or the description that ARC files begin with.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart("\r\n"u8);
        return IsWarc(bytes) || (bytes.StartsWith("filedesc:"u8) && IsArc(bytes));
    }

    /// <summary>Reads digits.</summary>
    /// <returns>The number, or null when there is anything else or too much.</returns>
    public static long? Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out long number, out var used) && used == text.Length && number >= 0 && text[0] != '+' ? number : null;

    private static ReadOnlySpan<byte> UpTo(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end) => bytes.IndexOf(end) is var at and >= 0 ? bytes[..at] : bytes;
}
