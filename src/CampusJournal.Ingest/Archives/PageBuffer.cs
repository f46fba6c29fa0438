using System.Security.Cryptography;

namespace CampusJournal.Ingest.Archives;

/// <summary>The bytes of one page, read within bounds; what was read stays when the reading fails.</summary>
/// <param name="head">The bytes that were read already.</param>
/// <param name="length">The page's length when known; only a hint, as a file may grow or shrink while it is read.</param>
/// <param name="limit">The largest page in bytes.</param>
internal sealed class PageBuffer(ReadOnlyMemory<byte> head, long? length, int limit)
{
    private byte[] content = [];
    private int used;

    /// <summary>Gets what was read.</summary>
    public ReadOnlyMemory<byte> Content => content.AsMemory(0, used);

    /// <summary>Gives the SHA-256 of a page in lower-case hex.</summary>
    public static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a page to its end.</summary>
    /// <param name="stream">The stream behind the head.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>False when there are more bytes than the limit.</returns>
    public async ValueTask<bool> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (length > limit || head.Length > limit)
        {
            return false;
        }

        content = new byte[Math.Max(head.Length, Math.Min(length ?? 0, limit)) + 1];
        head.CopyTo(content);
        used = head.Length;
        while (true)
        {
            var read = await stream.ReadAsync(content.AsMemory(used), cancellationToken).ConfigureAwait(false);
            used += read;
            if (read == 0)
            {
                // A page is held until it is written: without the room behind it.
                Array.Resize(ref content, used);
                return true;
            }

            if (used > limit)
            {
                return false;
            }

            if (used == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(Math.Max(2L * used, 256), limit + 1L));
            }
        }
    }
}
