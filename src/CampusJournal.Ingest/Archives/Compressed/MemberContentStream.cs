using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Compressed;

/// <summary>
/// Unpacks gzip members or Zstandard frames, one after the other, each verified. What lies between and behind them is passed over and told in
/// <see cref="Faults"/>; a member that is cut or damaged ends the stream with an exception. Leaves the packed stream open.
/// </summary>
/// <param name="packed">The members.</param>
/// <param name="codec">Their form.</param>
/// <param name="options">The largest page, and where raw bytes are kept.</param>
/// <param name="doubt">Hears, before they are given, that bytes are of a member that is damaged somewhere.</param>
internal sealed class MemberContentStream(Stream packed, IMemberCodec codec, SourceOptions options, Action doubt) : ForwardStream
{
    private readonly MemberReader members =
        new(new InputWindow(packed), codec, new AnyContent(), MemberLimits.For(options.MaxRecordSize), options.Quarantine);

    private readonly List<ArchiveFault> faults = [];
    private ReadOnlyMemory<byte> ready;
    private DamagedContainerException? damage;

    /// <summary>Gets what was passed over so far.</summary>
    public IReadOnlyList<ArchiveFault> Faults => faults;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (ready.IsEmpty && !buffer.IsEmpty)
        {
            if (damage is not null)
            {
                // Always the same exception, so that one fault is reported once.
                throw damage;
            }

            if (!members.Read(out var chunk))
            {
                return 0;
            }

            ready = chunk.Bytes;
            if (chunk.IsUnproven)
            {
                doubt();
            }

            Note(chunk.Fault);
        }

        var count = Math.Min(buffer.Length, ready.Length);
        ready.Span[..count].CopyTo(buffer);
        ready = ready[count..];
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            members.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Note(ArchiveFault? fault)
    {
        switch (fault?.Code)
        {
            case null:
                break;
            case "truncated" or "cut-header":
                damage = Damage.Truncated();
                break;
            case "bad-crc":
                damage = new(fault.Code, fault.Message) { Quarantined = fault.Quarantined };
                break;
            default:
                faults.Add(fault);
                break;
        }
    }
}
