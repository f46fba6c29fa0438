using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives;

/// <summary>Reads one file of the file system, whatever it holds.</summary>
internal static class PageFile
{
    /// <summary>Reads a file: one page, the items of a container, or why there are none.</summary>
    /// <param name="found">The file.</param>
    /// <param name="origin">What is known of the file.</param>
    /// <param name="options">How to read.</param>
    /// <param name="isNamed">Whether the user named the file, so that no page is a failure.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<SourceItem> ReadAsync(
        FoundFile found, PageOrigin origin, SourceOptions options, bool isNamed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!found.IsRegular() && !IsOpenAlready(found.Path))
        {
            yield return isNamed ? Failures.SpecialFile(origin.Path) : new SkippedEntry(origin.Path, "special-file");
            yield break;
        }

        using var file = Open(found, origin, out var refusal);
        if (file is null)
        {
            yield return refusal!;
            yield break;
        }

        origin = origin with { MirrorUrl = MirrorAddress.Of(origin.Path) };
        var scope = new ContainerScope(options, isNamed);
        await foreach (var item in scope.ReadAsync(file, file.CanSeek ? file.Length : null, origin, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    private static FileStream? Open(FoundFile found, PageOrigin origin, out PageFailure? refusal)
    {
        refusal = null;
        try
        {
            return found.Open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            refusal = Failures.Unreadable(origin.Path, exception);
            return null;
        }
    }

    // The shell's <(command) names a pipe that is open already and cannot hang more than standard input can.
    private static bool IsOpenAlready(string path) =>
        path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);
}
