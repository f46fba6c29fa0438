namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Gives the decoded bytes of an archive, and what is wrong with it, in the order of the file.</summary>
internal abstract class ChunkReader : IDisposable
{
    /// <summary>Gets a value indicating whether the file has members, so that an offset names one of them.</summary>
    public abstract bool HasMembers { get; }

    /// <summary>Gets how many members were read so far.</summary>
    public long Members { get; protected set; }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Ends the reading of a file without members where its first member begins, and leaves the window there.</summary>
    /// <param name="offset">Where that is, behind bytes that were read.</param>
    /// <param name="unread">What was given from there on and is not used.</param>
    public virtual void EndAt(long offset, ReadOnlySpan<byte> unread) => throw new NotSupportedException();

    /// <summary>Reads the next bytes or the next fault.</summary>
    /// <returns>False at the end, and before what is of another form.</returns>
    public abstract bool Read(out MemberChunk chunk);
}
