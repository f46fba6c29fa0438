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

    /// <summary>Reads the next bytes or the next fault.</summary>
    /// <returns>False at the end.</returns>
    public abstract bool Read(out MemberChunk chunk);
}
