using System.IO.Hashing;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>An entry whose CRC-32 and length are compared with what its archive says when its end is reached. Disposes of the inner stream.</summary>
/// <param name="inner">The entry's content.</param>
/// <param name="length">Gives the length that the archive says, or null when it does not; asked at the end.</param>
/// <param name="checksum">Gives the CRC-32 that the archive says, or null; asked at the end.</param>
internal sealed class VerifiedStream(Stream inner, Func<long?> length, Func<uint?> checksum) : ForwardStream
{
    private readonly Crc32 crc = new();
    private long read;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (count > 0)
        {
            crc.Append(buffer[..count]);
            read += count;
        }
        else if (!buffer.IsEmpty)
        {
            Verify();
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Verify()
    {
        if (read < length())
        {
            throw Damage.Truncated();
        }

        if (checksum() is { } expected && expected != crc.GetCurrentHashAsUInt32())
        {
            throw Damage.BadChecksum();
        }
    }
}
