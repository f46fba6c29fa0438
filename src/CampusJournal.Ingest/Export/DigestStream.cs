using System.Security.Cryptography;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// Counts and digests what goes to a target's file. A flush only empties the writer above it; <see cref="Sync"/> reaches the disk. What
/// hinders it is told of the target: the file is a temporary one, of which the user does not know.
/// </summary>
/// <param name="file">The file, at its end; closed with the stream.</param>
/// <param name="target">The target as given.</param>
internal sealed class DigestStream(FileStream file, string target) : Stream
{
    private const int BlockLength = 1 << 16;

    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Position;

    public override long Position { get; set; }

    /// <summary>Takes in what the file holds already.</summary>
    public void ReadExisting()
    {
        var block = new byte[BlockLength];
        file.Position = 0;
        int read;
        while ((read = file.Read(block)) > 0)
        {
            digest.AppendData(block, 0, read);
            Position += read;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception exception) when (NamedTarget.IsUnwritable(exception))
        {
            throw NamedTarget.Unwritable(target, exception);
        }

        digest.AppendData(buffer);
        Position += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await NamedTarget.GuardAsync(target, () => file.WriteAsync(buffer, cancellationToken)).ConfigureAwait(false);
        digest.AppendData(buffer.Span);
        Position += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Puts everything on the disk.</summary>
    public void Sync() => NamedTarget.Guard(target, () => file.Flush(flushToDisk: true));

    /// <summary>Gives the digest of everything so far in lower-case hex.</summary>
    public string Digest() => Convert.ToHexStringLower(digest.GetCurrentHash());

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            digest.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
