namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Decoded bytes of one member, valid until the next are read.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Offset">Where the member begins in its file; of a file without members where the bytes do.</param>
/// <param name="IsStart">Whether the member begins with them.</param>
internal readonly record struct MemberChunk(ReadOnlyMemory<byte> Bytes, long Offset, bool IsStart)
{
    /// <summary>Gets what is wrong: after the bytes (<c>truncated</c>), or instead of them.</summary>
    public ArchiveFault? Fault { get; init; }

    /// <summary>Gets a value indicating whether the member is known to be damaged somewhere, so that nothing proves the bytes.</summary>
    public bool IsUnproven { get; init; }
}
