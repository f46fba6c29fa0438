using CampusJournal.Ingest.Export.Folders;

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
                sinks.Add(NamedTarget.Guard(path, open));
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
        return NamedTarget.Guard<IRecordSink>(path, () =>
        {
            var target = TargetFile.Create(path, (_, _) => null);
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

    /// <summary>
    /// Says what the runs before have done of targets, for a run that is only thought of. Nothing is written; a target that a run would refuse
    /// is refused.
    /// </summary>
    /// <param name="paths">The targets, as for <see cref="OpenAllAsync"/>.</param>
    /// <param name="options">How a run would open them; null for <see cref="SinkOptions.Default"/>.</param>
    /// <returns>What is done, to be disposed of by the caller; null when no target remembers anything (<c>-</c>).</returns>
    /// <exception cref="ArgumentException">As for <see cref="Open"/>.</exception>
    /// <exception cref="TargetRefusedException">A target is refused or cannot be read.</exception>
    public static EarlierPages? ReadEarlier(IReadOnlyList<string> paths, SinkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= SinkOptions.Default;
        foreach (var path in paths)
        {
            CheckTarget(path);
        }

        var truth = Truth.Of(paths);
        var beside = options with { WrittenFrom = truth?.From };
        foreach (var path in paths.Where(path => path != "-" && TargetForms.IsFile(path) && (truth is { IsSpooled: true } || path != truth?.Path)))
        {
            NamedTarget.Guard(path, () => TargetFile.CheckReplaceable(path, beside.RefusalToReplace));
        }

        foreach (var path in paths.Where(TargetForms.IsFolder))
        {
            NamedTarget.Guard(path, () => TargetFolder.Check(path, beside.RefusalToReplace));
        }

        return truth is null ? null : NamedTarget.Guard(truth.Path, () => ReadEarlier(truth, paths, options));
    }

    private static EarlierPages ReadEarlier(Truth truth, IReadOnlyList<string> paths, SinkOptions options)
    {
        if (TargetForms.IsDatabase(truth.Path))
        {
            return EarlierDatabase.Read(truth.Path, options);
        }

        if (options.Fresh)
        {
            TargetFile.Check(truth.Path);
            return new(_ => null);
        }

        return JournaledSink.ReadEarlier(Journaled(truth.Path, options, truth.IsSpooled || HoldsRecords(truth.Path, paths, options)), hasTarget: !truth.IsSpooled);
    }

    private static IEnumerable<(string Path, Func<IRecordSink> Open)> Plan(IReadOnlyList<string> paths, SinkOptions options)
    {
        var truth = Truth.Of(paths);
        var beside = options with { WrittenFrom = truth?.From };
        foreach (var path in paths)
        {
            yield return (path, path == truth?.Path && TargetForms.IsStream(path)
                ? () => OpenStream(path, options, HoldsRecords(path, paths, options))
                : () => Open(path, beside));
        }

        if (truth is { IsSpooled: true })
        {
            // Last: it is taken away when the others are complete.
            yield return (truth.Path, () => JournaledSink.Open(Journaled(truth.Path, options, holdsRecords: true), format: null));
        }
    }

    private static bool HoldsRecords(string path, IReadOnlyList<string> paths, SinkOptions options) =>
        (paths.Count > 1 || options.KeepsRecords) && !TargetForms.IsReadable(path, options);

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

    /// <summary>What knows of a run's targets what is done.</summary>
    /// <param name="Path">A database, a stream, or the target beside which a journal spools the records.</param>
    /// <param name="IsSpooled">Whether there is such a journal.</param>
    private sealed record Truth(string Path, bool IsSpooled)
    {
        /// <summary>Gets the name of the file from which the other targets are written.</summary>
        public string From => System.IO.Path.GetFileName(IsSpooled ? JournaledSinkOptions.JournalOf(Path) : Path);

        public static Truth? Of(IReadOnlyList<string> paths)
        {
            var files = paths.Where(path => path != "-").ToList();
            return (files.FirstOrDefault(TargetForms.IsDatabase) ?? files.FirstOrDefault(TargetForms.IsStream)) is { } path
                ? new(path, IsSpooled: false)
                : files.Count > 0 ? new(files[0], IsSpooled: true) : null;
        }
    }
}
