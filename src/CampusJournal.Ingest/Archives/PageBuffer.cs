using System.Security.Cryptography;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// The bytes of one page, read within bounds; what was read stays when the reading fails. A page above the limit is held without the
/// contents of its <c>data:</c> addresses, and is too large only if that is.
/// </summary>
/// <param name="head">The bytes that were read already.</param>
/// <param name="length">The page's length when known; only a hint, as a file may grow or shrink while it is read.</param>
/// <param name="limit">The largest page in bytes.</param>
internal sealed class PageBuffer(ReadOnlyMemory<byte> head, long? length, int limit) : IDisposable
{
    private const int RoomBehindLimit = 1 << 16;

    private byte[] content = [];
    private int used;
    private long read;
    private EmbeddedBytes? embedded;
    private IncrementalHash? digest;

    /// <summary>Gets what is held of what was read.</summary>
    public ReadOnlyMemory<byte> Content => content.AsMemory(0, used);

    /// <summary>Gets how many bytes were read.</summary>
    public long Length => read;

    /// <summary>Gives the SHA-256 of a page in lower-case hex.</summary>
    public static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Gives the SHA-256 of all bytes that were read, in lower-case hex.</summary>
    public string Digest() => digest is null ? Digest(Content.Span) : Convert.ToHexStringLower(digest.GetCurrentHash());

    /// <summary>Reads a page to its end.</summary>
    /// <param name="stream">The stream behind the head.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>False when there are more bytes than the limit.</returns>
    public async ValueTask<bool> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        content = new byte[Math.Max(head.Length, Math.Min(length ?? 0, limit)) + 1];
        head.CopyTo(content);
        used = head.Length;
        read = used;
        while (used <= limit || HasDropped())
        {
            if (used == content.Length)
            {
                Array.Resize(ref content, (int)Math.Max(used + 1L, Math.Min(Math.Max(2L * used, 256), limit + 1L)));
            }

            var count = await stream.ReadAsync(content.AsMemory(used), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                DropRoom();
                return true;
            }

            digest?.AppendData(content, used, count);
            used += count;
            read += count;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => digest?.Dispose();

    /// <summary>A page is held until it is written: without much room behind it.</summary>
    private void DropRoom()
    {
        if (content.Length - used > used / 8)
        {
            Array.Resize(ref content, used);
        }
    }

    private bool HasDropped()
    {
        if (digest is null)
        {
            digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            digest.AppendData(content, 0, used);

            // From here on there is little room below the limit, and a few bytes a read would take long.
            Array.Resize(ref content, used + RoomBehindLimit);
        }

        embedded ??= new();
        used = embedded.Drop(content.AsSpan(0, used));
        return used <= limit;
    }
}
