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
    public override void EndAt(long offset, ReadOnlySpan<byte> unread)
    {
        var passed = offset - window.Offset;
        window.Advance((int)Math.Max(0, passed));
        window.Return(unread[..(int)Math.Max(0, -passed)]);
        given = 0;
    }

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
