namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Bytes that are decoded before anybody may see them, up to a limit.</summary>
/// <param name="limit">The most bytes that are held.</param>
internal sealed class HeldBytes(int limit)
{
    private const int FirstLength = 1 << 16;

    private byte[] buffer = new byte[Math.Min(FirstLength, limit)];

    /// <summary>Gets how many there are.</summary>
    public int Length { get; private set; }

    /// <summary>Gets the bytes.</summary>
    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, Length);

    /// <summary>Forgets the bytes.</summary>
    public void Clear() => Length = 0;

    /// <summary>Gives room for more.</summary>
    /// <returns>The room; empty when the limit is reached.</returns>
    public Span<byte> Room()
    {
        if (Length == buffer.Length && Length < limit)
        {
            Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit));
        }

        return buffer.AsSpan(Length);
    }

    /// <summary>Forgets the bytes behind a place.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Takes what was written into the room.</summary>
    public void Add(int count) => Length += count;
}
