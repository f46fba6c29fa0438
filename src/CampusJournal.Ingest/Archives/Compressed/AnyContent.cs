using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Compressed;

/// <summary>Members that hold anything. A page of them is not kept when they are damaged; the entries of a TAR before the damage are.</summary>
internal sealed class AnyContent : IMemberContent
{
    /// <inheritdoc/>
    public bool MayBegin(ReadOnlySpan<byte> decoded) => !decoded.IsEmpty;

    /// <inheritdoc/>
    public bool IsWorthKeeping(ReadOnlySpan<byte> decoded) => true;
}
