using System.Buffers;
using System.Security.Cryptography;
using CampusJournal.Articles;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>Reads one page within bounds: looks at its head first, so that neither a large file nor a picture is read whole.</summary>
internal static class PageReader
{
    private const int HeadLength = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path to open.</param>
    /// <param name="origin">What is known of the page.</param>
    /// <param name="limit">The largest page in bytes.</param>
    /// <param name="isNamed">Whether the user named the file, so that no page is a failure.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page, or why there is none.</returns>
    public static async ValueTask<SourceItem> ReadFileAsync(
        string path, PageOrigin origin, int limit, bool isNamed, CancellationToken cancellationToken)
    {
        if (FileKinds.Of(path) == FileKind.Special && !IsOpenAlready(path))
        {
            return isNamed ? Failures.SpecialFile(origin.Path) : new SkippedEntry(origin.Path, "special-file");
        }

        try
        {
            await using var file = new FileStream(path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
            });
            var page = await ReadAsync(file, file.CanSeek ? file.Length : null, origin, limit, cancellationToken).ConfigureAwait(false);
            return page ?? (isNamed ? Failures.NotAPage(origin.Path) : new SkippedEntry(origin.Path, "not-a-page"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return path.Contains('\uFFFD', StringComparison.Ordinal) && exception is FileNotFoundException
                ? Failures.BadName(origin.Path)
                : Failures.Unreadable(origin.Path, exception);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">Its length when known.</param>
    /// <param name="origin">What is known of the page.</param>
    /// <param name="limit">The largest page in bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page, a failure, or null when the content is no page.</returns>
    public static async ValueTask<SourceItem?> ReadAsync(
        Stream stream, long? length, PageOrigin origin, int limit, CancellationToken cancellationToken)
    {
        var head = ArrayPool<byte>.Shared.Rent(HeadLength);
        try
        {
            var read = await stream.ReadAtLeastAsync(head.AsMemory(0, HeadLength), HeadLength, false, cancellationToken).ConfigureAwait(false);
            var sniffed = ContentSniffer.Sniff(head.AsSpan(0, read));
            if (sniffed.Kind == ContentKind.NotAPage)
            {
                return null;
            }

            var content = read < HeadLength
                ? head.AsSpan(0, read).ToArray()
                : await ReadRestAsync(stream, head.AsMemory(0, read), length, limit, cancellationToken).ConfigureAwait(false);
            if (content is null || content.Length > limit)
            {
                return Failures.TooLarge(origin.Path, limit);
            }

            return new SourcePage(content, origin with
            {
                Length = content.Length,
                MediaType = sniffed.MediaType,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            });
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(head);
        }
    }

    private static async ValueTask<byte[]?> ReadRestAsync(
        Stream stream, ReadOnlyMemory<byte> head, long? length, int limit, CancellationToken cancellationToken)
    {
        if (length > limit)
        {
            return null;
        }

        // The length is only a hint: the file may grow or shrink while it is read.
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
                Array.Resize(ref content, (int)Math.Min(2L * used, limit + 1L));
            }
        }
    }

    // The shell's <(command) names a pipe that is open already and cannot hang more than standard input can.
    private static bool IsOpenAlready(string path) =>
        path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);
}
