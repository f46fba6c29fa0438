using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>The decoded bytes of an archive in one line, with what its readers must know of the members: where a record may not go on.</summary>
/// <param name="chunks">The decoded bytes; the caller disposes of them.</param>
internal sealed class RecordInput(ChunkReader chunks)
{
    private readonly Queue<ArchiveFault> faults = new();
    private readonly Stack<MemberChunk> pushedBack = new();
    private MemberChunk chunk;
    private int at;

    /// <summary>Gets the bytes that are at hand; empty between chunks.</summary>
    public ReadOnlyMemory<byte> RestMemory => chunk.Bytes[at..];

    /// <summary>Gets the bytes that are at hand; empty between chunks.</summary>
    public ReadOnlySpan<byte> Rest => chunk.Bytes.Span[at..];

    /// <summary>Gets a value indicating whether the file has members, so that an offset names one of them.</summary>
    public bool HasMembers => chunks.HasMembers;

    /// <summary>Gets how many members were read so far.</summary>
    public long Members => chunks.Members;

    /// <summary>Gets the offset of the member, or of a file without members that of the next byte.</summary>
    public long Offset => chunks.HasMembers ? chunk.Offset : chunk.Offset + at;

    /// <summary>Gets a value indicating whether the next byte is the first of a member.</summary>
    public bool IsAtMember => at == 0 && chunk.IsStart;

    /// <summary>Gets what is wrong with the member behind its last byte, once that is reached; or null.</summary>
    public ArchiveFault? EndFault => at == chunk.Bytes.Length ? chunk.Fault : null;

    /// <summary>Gets a value indicating whether the bytes at hand are of a member that is known to be damaged somewhere.</summary>
    public bool IsUnproven => chunk.IsUnproven;

    /// <summary>Takes the next fault that was passed.</summary>
    public ArchiveFault? TakeFault() => faults.TryDequeue(out var fault) ? fault : null;

    /// <summary>Lets go of bytes at hand.</summary>
    public void Advance(int count) => at += count;

    /// <summary>Puts bytes back: those from a place within what was taken to its end, in a buffer that is the caller's no more.</summary>
    /// <param name="bytes">The bytes.</param>
    public void PutBack(byte[] bytes)
    {
        pushedBack.Push(chunk with { Bytes = RestMemory, Offset = Offset, IsStart = IsAtMember });
        chunk = new(bytes, Offset - (chunks.HasMembers ? 0 : bytes.Length), false) { IsUnproven = IsUnproven };
        at = 0;
    }

    /// <summary>Ends the input where a member begins in a file that had none so far.</summary>
    public void End()
    {
        byte[] unread = [.. Rest, .. pushedBack.SelectMany(static back => back.Bytes.ToArray())];
        chunks.EndAt(Offset, unread);
    }

    /// <summary>Makes sure that there are bytes at hand, whatever member they are of.</summary>
    /// <returns>False at the end.</returns>
    public bool Next()
    {
        while (Rest.IsEmpty)
        {
            if (!Load())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes sure that there are bytes at hand which may belong to the record before them.</summary>
    /// <returns>False at the end, behind a gap, and where a member begins with a record.</returns>
    public bool Continue()
    {
        while (Rest.IsEmpty)
        {
            var seen = faults.Count;
            if (chunk.Fault is not null || !Load() || faults.Count > seen || (chunk.IsStart && RecordSigns.IsRecord(Rest)))
            {
                return false;
            }
        }

        return !(IsAtMember && RecordSigns.IsRecord(Rest));
    }

    /// <summary>Looks ahead without crossing into the next record.</summary>
    /// <returns>So many bytes, or fewer where the record cannot go on.</returns>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (Rest.Length < count && !HasEnded())
        {
            var rest = RestMemory.ToArray();
            var offset = Offset;
            var isUnproven = IsUnproven;
            at = chunk.Bytes.Length;
            if (!Continue())
            {
                PutBefore(rest, offset, isUnproven);
                break;
            }

            chunk = chunk with { Bytes = (byte[])[.. rest, .. Rest], Offset = offset, IsStart = false, IsUnproven = isUnproven || IsUnproven };
            at = 0;
        }

        return Rest[..Math.Min(count, Rest.Length)];
    }

    // A chunk that ends a cut member has nothing behind it.
    private bool HasEnded() => chunk.Fault is not null;

    private void PutBefore(byte[] rest, long offset, bool isUnproven)
    {
        if (rest.Length == 0)
        {
            return;
        }

        if (!Rest.IsEmpty || chunk.Fault is not null)
        {
            pushedBack.Push(chunk with { Bytes = RestMemory, Offset = Offset, IsStart = IsAtMember });
        }

        chunk = new(rest, offset, false) { IsUnproven = isUnproven };
        at = 0;
    }

    private bool Load()
    {
        if (pushedBack.TryPop(out var back))
        {
            (chunk, at) = (back, 0);
            return true;
        }

        if (!chunks.Read(out var next))
        {
            return false;
        }

        // A loss that comes behind the bytes of a part is told when they are read; one without bytes at once.
        (chunk, at) = (next, 0);
        if (next.Fault is { } fault && (next.Bytes.IsEmpty || fault.Code != "truncated"))
        {
            faults.Enqueue(fault);
            chunk = next with { Fault = null };
        }

        return true;
    }
}
