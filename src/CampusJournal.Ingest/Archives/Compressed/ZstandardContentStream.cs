using CampusJournal.Ingest.Archives.Containers;
using ZstdSharp;

namespace CampusJournal.Ingest.Archives.Compressed;

/// <summary>Unpacks Zstandard frames, their checksums verified; says in our words what is wrong with them. Leaves the packed stream open.</summary>
/// <param name="packed">The frames.</param>
internal sealed class ZstandardContentStream(Stream packed) : ForwardStream
{
    private readonly DecompressionStream unpacking = new(packed, leaveOpen: true);
    private DamagedContainerException? damage;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return damage is null ? unpacking.Read(buffer) : throw damage;
        }
        catch (Exception exception) when (exception is ZstdException or EndOfStreamException)
        {
            throw Remember(exception);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return damage is null ? await unpacking.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) : throw damage;
        }
        catch (Exception exception) when (exception is ZstdException or EndOfStreamException)
        {
            throw Remember(exception);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacking.Dispose();
        }

        base.Dispose(disposing);
    }

    // Always the same exception, so that one fault is reported once.
    private DamagedContainerException Remember(Exception exception) =>
        damage = exception is EndOfStreamException ? Damage.Truncated() : Damage.Undecodable();
}
