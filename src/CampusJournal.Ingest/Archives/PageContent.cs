using System.Security.Cryptography;

namespace CampusJournal.Ingest.Archives;

/// <summary>The bytes of one page, read within bounds.</summary>
internal static class PageContent
{
    /// <summary>Reads a page to its end.</summary>
    /// <param name="stream">The stream behind the head.</param>
    /// <param name="head">The bytes that were read already.</param>
    /// <param name="length">The page's length when known; only a hint, as a file may grow or shrink while it is read.</param>
    /// <param name="limit">The largest page in bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes, or null when there are more than the limit.</returns>
    public static async ValueTask<byte[]?> ReadAsync(
        Stream stream, ReadOnlyMemory<byte> head, long? length, int limit, CancellationToken cancellationToken)
    {
        if (length > limit || head.Length > limit)
        {
            return null;
        }

        var content = new byte[Math.Max(head.Length, Math.Min(length ?? 0, limit)) + 1];
        head.CopyTo(content);
        var used = head.Length;
        while (true)
        {
            var read = await stream.ReadAsync(content.AsMemory(used), cancellationToken).ConfigureAwait(false);
            used += read;
            if (read == 0)
            {
                Array.Resize(ref content, used);
                return content;
            }

            if (used > limit)
            {
                return null;
            }

            if (used == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(Math.Max(2L * used, 256), limit + 1L));
            }
        }
    }

    /// <summary>Gives the SHA-256 of a page in lower-case hex.</summary>
    public static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
