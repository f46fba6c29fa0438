using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives;

/// <summary>Opens what a user names on the command line.</summary>
public static class PageSources
{
    /// <summary>Chooses the source for a path. Nothing is read yet; what cannot be read becomes a failure when it is.</summary>
    /// <param name="path">A file, a folder, or <c>-</c> for standard input.</param>
    /// <param name="options">How to read; null for <see cref="SourceOptions.Default"/>. A target of <see cref="SourceOptions.OwnOutputs"/> stands for itself and its
    /// <c>.tmp</c>, <c>.manifest</c>, <c>.journal</c> and database side files; a folder for everything in it.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The path is empty, or <c>-</c> without standard input.</exception>
    public static IPageSource Open(string path, SourceOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= SourceOptions.Default;
        if (path == "-")
        {
            var open = options.StandardInput ?? throw new ArgumentException("There is no standard input to read.");
            return new StreamSource(path, open, options);
        }

        return Directory.Exists(path) ? new DirectorySource(path, options) : new FileSource(path, options);
    }

    /// <summary>Says whether a file holds others, as an archive, a saved page with its parts or a mailbox does.</summary>
    /// <param name="head">The first bytes of the file; 64 KiB are enough.</param>
    /// <param name="path">Its path, as some containers are known by their suffix when their beginning is damaged.</param>
    /// <param name="options">How a source would read it; null for <see cref="SourceOptions.Default"/>.</param>
    /// <returns>Whether a source would give what is in it instead of the file.</returns>
    public static bool IsContainer(ReadOnlySpan<byte> head, string path, SourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = EntryName.Of(new() { Path = path });
        foreach (var format in ContainerFormats.For(options ?? SourceOptions.Default))
        {
            if (format.Matches(head, name))
            {
                return true;
            }
        }

        return false;
    }
}
