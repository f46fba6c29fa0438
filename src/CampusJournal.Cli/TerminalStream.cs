using System.Text;

namespace CampusJournal.Cli;

/// <summary>Text on its way to a person's terminal: what could drive the terminal is escaped, and each line shows when it is whole.</summary>
internal sealed class TerminalStream(Stream terminal) : Stream
{
    private readonly MemoryStream line = new();

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (var end = buffer.IndexOf((byte)'\n'); end >= 0; end = buffer.IndexOf((byte)'\n'))
        {
            line.Write(buffer[..end]);
            WriteLine(endsHere: true);
            terminal.WriteByte((byte)'\n');
            buffer = buffer[(end + 1)..];
        }

        line.Write(buffer);
        terminal.Flush();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        WriteLine(endsHere: false);
        terminal.Flush();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
            line.Dispose();
        }

        base.Dispose(disposing);
    }

    // A carriage return just before the line feed is one half of a line end, and no page can drive a terminal with it.
    private void WriteLine(bool endsHere)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        var isCrLf = endsHere && bytes is [.., (byte)'\r'];
        var text = Encoding.UTF8.GetString(isCrLf ? bytes[..^1] : bytes);
        terminal.Write(Encoding.UTF8.GetBytes(Escaped.Line(text)));
        if (isCrLf)
        {
            terminal.WriteByte((byte)'\r');
        }

        line.SetLength(0);
    }
}
