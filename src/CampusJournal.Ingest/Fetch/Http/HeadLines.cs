using System.Buffers;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>
/// Passes a response on without those lines of its head that are no header fields (RFC 9112 section 5): <c>HttpClient</c> gives a whole answer up
/// for one of them, where curl and wget pass it over. What is archived is what was received.
/// </summary>
internal sealed class HeadLines
{
    // Longer than HttpClient takes: it says so itself.
    private const int LongestLine = 1 << 17;

    private static readonly SearchValues<byte> NameSigns = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly ArrayBufferWriter<byte> line = new();
    private bool isStart = true;
    private bool isInterim;
    private bool isDropped;

    /// <summary>Gets a value indicating whether the head is over and the rest is passed on as it is.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Takes bytes that were received and writes what is passed on. A line that is never ended is not.</summary>
    public void Pass(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        while (!IsOver && bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            line.Write(bytes[..(end + 1)]);
            bytes = bytes[(end + 1)..];
            PassLine(line.WrittenSpan, output);
            line.ResetWrittenCount();
        }

        (IsOver ? output : line).Write(bytes);
        IsOver |= line.WrittenCount > LongestLine;
        if (IsOver)
        {
            output.Write(line.WrittenSpan);
            line.ResetWrittenCount();
        }
    }

    private void PassLine(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        var content = text.TrimEnd("\r\n"u8);
        if (content.IsEmpty)
        {
            // Behind an interim answer (1xx) comes another head.
            IsOver = !isInterim;
            isStart = true;
        }
        else if (isStart)
        {
            isInterim = content.StartsWith("HTTP/1.1 1"u8);
            (isStart, isDropped) = (false, false);
        }
        else if (content[0] is not ((byte)' ' or (byte)'\t'))
        {
            isDropped = !IsField(content);
        }

        if (content.IsEmpty || !isDropped)
        {
            output.Write(text);
        }
    }

    private static bool IsField(ReadOnlySpan<byte> content) =>
        content.IndexOf((byte)':') is var colon and > 0 && !content[..colon].TrimEnd((byte)' ').ContainsAnyExcept(NameSigns);
}
