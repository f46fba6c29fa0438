using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>Takes the chunks off a body (RFC 9112 section 7.1). A body that ends early gives what there is.</summary>
/// <param name="inner">The stream, standing at the first chunk.</param>
internal sealed class ChunkedStream(Stream inner) : ForwardStream
{
    private const int LongestLine = 4096;

    private readonly BufferedStream inner = new(inner, 1 << 16);
    private long left;
    private bool isBehindChunk;
    private bool isEnded;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (left == 0 && !isEnded)
        {
            BeginChunk();
        }

        if (isEnded || buffer.IsEmpty)
        {
            return 0;
        }

        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left -= read;
        isBehindChunk = true;
        isEnded = read == 0;
        return read;
    }

    // A size is hexadecimal; what stands behind ";" or a space is no part of it.
    private void BeginChunk()
    {
        var line = ReadLine();
        line = isBehindChunk && line is "" ? ReadLine() : line;
        var digits = line is null ? "" : new string([.. line.TakeWhile(char.IsAsciiHexDigit)]);
        isEnded = !long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out left) || left <= 0;
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            switch (inner.ReadByte())
            {
                case < 0:
                    return null;
                case '\n':
                    return line.ToString().TrimEnd('\r');
                case var next:
                    line.Append((char)next);
                    break;
            }
        }

        return null;
    }
}
