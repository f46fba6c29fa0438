namespace CampusJournal.Ingest.Export;

/// <summary>Opens the targets that a user names; the suffix decides.</summary>
public static class RecordSinks
{
    /// <summary>Gets the suffixes of targets, for help and messages; one with <c>/</c> at its end is of a folder.</summary>
    public static IReadOnlyList<string> Suffixes => TargetForms.Suffixes;

    /// <summary>Opens one target. A database and a stream (<c>.jsonl</c>, <c>.csv</c>, <c>.tsv</c>) go on where an earlier run stopped.</summary>
    /// <param name="path">A file or folder with one of <see cref="Suffixes"/>, or <c>-</c> for lines of JSON on standard output.</param>
    /// <param name="options">How to open it; null for <see cref="SinkOptions.Default"/>.</param>
    /// <returns>The sink; nothing is under the name of a text target until it is completed.</returns>
    /// <exception cref="ArgumentException">The suffix is not known, or <c>-</c> without standard output.</exception>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced, or was begun otherwise.</exception>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public static IRecordSink Open(string path, SinkOptions? options = null)
    {
        options ??= SinkOptions.Default;
        CheckTarget(path);
        if (path == "-")
        {
            var open = options.StandardOutput ?? throw new ArgumentException("There is no standard output to write.");
            return new JsonLinesSink(open(), options.Fields);
        }

        if (TargetForms.IsDatabase(path))
        {
            return SqliteSink.Open(path, options);
        }

        if (TargetForms.IsFolder(path))
        {
            return TargetForms.OpenFolder(path, options);
        }

        return TargetForms.IsStream(path) && options.WrittenFrom is null ? OpenStream(path, options, holdsRecords: false) : OpenFile(path, options);
    }

    /// <summary>
    /// Opens the targets of a run so that it may be killed at any time and go on: one of them knows what is done, the first database, else the
    /// first stream, else a journal beside the first target that is deleted at the end. The others are written from it each time.
    /// </summary>
    /// <param name="paths">The targets, as for <see cref="Open"/>.</param>
    /// <param name="options">How to open them; null for <see cref="SinkOptions.Default"/>.</param>
    /// <returns>The sinks, to be given to the line together and disposed of by the caller.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Open"/>.</exception>
    /// <exception cref="TargetRefusedException">A target is refused or cannot be written; none is open then.</exception>
    public static async ValueTask<IReadOnlyList<IRecordSink>> OpenAllAsync(IReadOnlyList<string> paths, SinkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= SinkOptions.Default;
        var sinks = new List<IRecordSink>();
        try
        {
            foreach (var (path, open) in Plan(paths, options))
            {
                sinks.Add(Named(path, open));
            }

            return sinks;
        }
        catch
        {
            foreach (var sink in sinks)
            {
                await sink.DisposeAsync().ConfigureAwait(false);
            }

            throw;
        }
    }

    /// <summary>Opens a file for failures, as lines of JSON. An earlier one of ours is replaced.</summary>
    /// <param name="path">The file; any suffix.</param>
    /// <returns>The sink, to be given to the line beside the others.</returns>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static IRecordSink OpenFailures(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Named<IRecordSink>(path, () =>
        {
            var target = TargetFile.Create(path, _ => null);
            return new FileSink(target, new FailureSink(target.Stream), SinkOptions.Default.Manifest);
        });
    }

    /// <summary>Says whether a target is a folder by its suffix.</summary>
    /// <param name="path">The target as given.</param>
    /// <returns>True for a folder of pages.</returns>
    public static bool IsFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return TargetForms.IsFolder(path);
    }

    /// <summary>Checks a target's name without touching it.</summary>
    /// <param name="path">The target as given.</param>
    /// <exception cref="ArgumentException">The suffix is not known; the message names the known ones.</exception>
    public static void CheckTarget(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path != "-" && !TargetForms.IsKnown(path))
        {
            throw new ArgumentException($"The target's suffix is not known; known are {string.Join(' ', Suffixes)} and - for standard output.");
        }
    }

    private static IEnumerable<(string Path, Func<IRecordSink> Open)> Plan(IReadOnlyList<string> paths, SinkOptions options)
    {
        var files = paths.Where(path => path != "-").ToList();
        var truth = files.FirstOrDefault(TargetForms.IsDatabase) ?? files.FirstOrDefault(TargetForms.IsStream);
        var isSpooled = truth is null && files.Count > 0;
        var from = isSpooled ? JournaledSinkOptions.JournalOf(files[0]) : truth;
        var beside = options with { WrittenFrom = from is null ? null : Path.GetFileName(from) };
        foreach (var path in paths)
        {
            yield return (path, path == truth && TargetForms.IsStream(path)
                ? () => OpenStream(path, options, holdsRecords: (paths.Count > 1 || options.KeepsRecords) && !TargetForms.IsReadable(path, options))
                : () => Open(path, beside));
        }

        if (isSpooled)
        {
            // Last: it is taken away when the others are complete.
            yield return (files[0], () => JournaledSink.Open(Journaled(files[0], options, holdsRecords: true), format: null));
        }
    }

    /// <summary>Opens a target so that whatever hinders it is told by the name that the user knows.</summary>
    internal static TSink Named<TSink>(string path, Func<TSink> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException and not TargetRefusedException)
        {
            // What the system says names another file than the user did, or none.
            throw new TargetRefusedException(path, $"cannot be written: {exception.Message}");
        }
    }

    private static FileSink OpenFile(string path, SinkOptions options)
    {
        var target = TargetFile.Create(path, options.RefusalToReplace);
        return new(target, TargetForms.Begin(path, target.Stream, options), options.Manifest);
    }

    private static JournaledSink OpenStream(string path, SinkOptions options, bool holdsRecords) => JournaledSink.Open(
        Journaled(path, options, holdsRecords),
        (stream, isBegin) => TargetForms.Begin(path, stream, options with { HasHeader = isBegin }));

    private static JournaledSinkOptions Journaled(string path, SinkOptions options, bool holdsRecords) => new()
    {
        Path = path,
        HoldsRecords = holdsRecords,
        Settings = options.Run,
        Fresh = options.Fresh,
        Time = options.Time,
    };
}
