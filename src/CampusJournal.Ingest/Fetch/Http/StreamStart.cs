namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>The beginning of a stream: it ends at a limit, and where compressed data is damaged, as if there were no more.</summary>
/// <param name="inner">The stream; it stays open.</param>
/// <param name="limit">The most bytes to give.</param>
internal sealed class StreamStart(Stream inner, long limit) : ForwardStream
{
    private long left = limit;

    /// <summary>Gets a value indicating whether the limit was reached.</summary>
    public bool IsSpent => left == 0;

    /// <summary>Reads what is left of it.</summary>
    public byte[] ReadToEnd()
    {
        using var content = new MemoryStream();
        CopyTo(content);
        return content.ToArray();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
            left -= read;
            return read;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // What came before the damage is still worth reading.
            return 0;
        }
    }
}
