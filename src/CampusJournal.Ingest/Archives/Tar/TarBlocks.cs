using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Tar;

/// <summary>Walks the blocks of a TAR from header to header.</summary>
/// <param name="stream">The TAR.</param>
/// <param name="quarantine">Where damage is kept, or null.</param>
internal sealed class TarBlocks(Stream stream, Quarantine? quarantine) : IDisposable
{
    private readonly long start = stream.CanSeek ? stream.Position : 0;
    private readonly byte[] block = new byte[TarHeader.BlockLength];
    private BoundedStream? content;
    private long length;
    private long position;
    private bool hasEnd;
    private QuarantineFile? kept;

    /// <summary>Gets the header that was read last; null at the end.</summary>
    public TarHeader? Header { get; private set; }

    /// <summary>Gets where that header is.</summary>
    public long Offset { get; private set; }

    /// <summary>Gets where damage before that header begins, or null.</summary>
    public long? DamageAt { get; private set; }

    /// <summary>Gets the name under which that damage is kept, or null.</summary>
    public string? Quarantined { get; private set; }

    /// <summary>Gets the content behind the header.</summary>
    public Stream Content => content!;

    /// <summary>Passes over what is left of the entry and over damage, to the next header.</summary>
    /// <returns>False at the end when there is nothing more to say.</returns>
    /// <exception cref="DamagedContainerException">The stream ends within an entry or without an end mark.</exception>
    public async ValueTask<bool> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        await SkipContentAsync(cancellationToken).ConfigureAwait(false);
        (Header, DamageAt, Quarantined) = (null, null, null);
        while (true)
        {
            Offset = position;
            var read = await stream.ReadAtLeastAsync(block, block.Length, false, cancellationToken).ConfigureAwait(false);
            position += read;
            if (read < block.Length)
            {
                EndKeeping();
                return hasEnd || (read == 0 && position == 0) || DamageAt is not null ? DamageAt is not null : throw Damage.Truncated(quarantined: Kept(read));
            }

            if (!block.AsSpan().ContainsAnyExcept((byte)0))
            {
                hasEnd = true;
            }
            else if (TarHeader.Read(block) is { } header)
            {
                hasEnd = false;
                Header = header;
                EndKeeping();
                SetLength(header.ContentLength);
                return true;
            }
            else if (!hasEnd)
            {
                // What follows the end mark is no part of the archive, whatever it is.
                DamageAt ??= Offset;
                kept ??= quarantine?.Begin();
                kept?.Write(block);
            }
        }
    }

    /// <summary>Says how long the content is, when the header does not know.</summary>
    public void SetLength(long value)
    {
        length = value;
        content = new(stream, value);
    }

    /// <summary>Gets where the content behind the header begins.</summary>
    public long ContentOffset => position;

    /// <summary>Gets a value indicating whether content that was passed can be read again.</summary>
    public bool CanReadAgain => stream.CanSeek;

    /// <summary>Opens content that was passed; nothing else is read before <see cref="GoOn"/>.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">How long it is.</param>
    public Stream OpenAgain(long offset, long count)
    {
        stream.Position = start + offset;
        return new BoundedStream(stream, count);
    }

    /// <summary>Goes back to behind the header that was read last.</summary>
    public void GoOn() => stream.Position = start + position;

    /// <summary>Reads the whole content.</summary>
    /// <exception cref="DamagedContainerException">It is longer than the limit.</exception>
    public async ValueTask<byte[]> ReadContentAsync(int limit, CancellationToken cancellationToken)
    {
        if (length > limit)
        {
            throw new DamagedContainerException("bad-header", "The name of an entry is longer than any can be; the rest was not read.");
        }

        var bytes = new byte[length];
        await Content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        kept?.Dispose();
        content?.Dispose();
    }

    // What is left of a header says at least which entry is lost.
    private string? Kept(int read) => read > 0 ? quarantine?.Keep(block.AsSpan(0, read)) : null;

    private void EndKeeping()
    {
        Quarantined = kept?.Keep();
        kept?.Dispose();
        kept = null;
    }

    private async ValueTask SkipContentAsync(CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return;
        }

        var padding = (TarHeader.BlockLength - (length % TarHeader.BlockLength)) % TarHeader.BlockLength;
        await StreamSkip.OverAsync(content, content.Rest, cancellationToken).ConfigureAwait(false);
        await StreamSkip.OverAsync(stream, padding, cancellationToken).ConfigureAwait(false);
        position += length + padding;
        content = null;
    }
}
