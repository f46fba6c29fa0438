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
            return new StandardInputSource(open, options);
        }

        return Directory.Exists(path) ? new DirectorySource(path, options) : new FileSource(path, options);
    }
}
