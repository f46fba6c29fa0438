using System.Buffers;
using System.Net;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>A connection whose bytes go to the exchange that is going on, in the clear and unchanged; who reads it gets heads by <see cref="HeadLines"/>.</summary>
/// <param name="inner">The connection.</param>
/// <param name="address">The address of the other side.</param>
/// <param name="current">Gives the exchange that is going on; null between two.</param>
internal sealed class TapStream(Stream inner, IPAddress? address, Func<ExchangeTap?> current) : Stream
{
    private readonly ArrayBufferWriter<byte> passed = new();
    private HeadLines head = new();
    private int given;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (given == passed.WrittenCount)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (!Takes(buffer.Span[..read]))
            {
                return read;
            }
        }

        return Give(buffer.Span);
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        head = new();
        current()?.Sent(this, address, buffer.Span);
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (given == passed.WrittenCount)
        {
            var read = inner.Read(buffer, offset, count);
            if (!Takes(buffer.AsSpan(offset, read)))
            {
                return read;
            }
        }

        return Give(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        head = new();
        current()?.Sent(this, address, buffer.AsSpan(offset, count));
        inner.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // Tells whether what is passed on is not what was received.
    private bool Takes(ReadOnlySpan<byte> received)
    {
        current()?.Received(this, received);
        if (head.IsOver || received.IsEmpty)
        {
            return false;
        }

        passed.ResetWrittenCount();
        given = 0;
        head.Pass(received, passed);
        return true;
    }

    private int Give(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, passed.WrittenCount - given);
        passed.WrittenSpan.Slice(given, length).CopyTo(buffer);
        given += length;
        return length;
    }
}
