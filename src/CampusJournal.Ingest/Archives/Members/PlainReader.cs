namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Reads a file that is not compressed.</summary>
internal sealed class PlainReader(InputWindow window) : ChunkReader
{
    private const int ChunkLength = 1 << 16;

    private int given;
    private bool hasBegun;

    /// <inheritdoc/>
    public override bool HasMembers => false;

    /// <inheritdoc/>
    public override bool Read(out MemberChunk chunk)
    {
        window.Advance(given);
        window.Fill(ChunkLength);
        given = window.Length;
        chunk = new(window.Memory, window.Offset, !hasBegun);
        hasBegun = true;
        return given > 0;
    }
}
