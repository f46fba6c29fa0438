using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Opens the targets that a user names; the suffix decides.</summary>
public static class RecordSinks
{
    private static readonly Dictionary<string, Func<Stream, SinkOptions, IRecordSink>> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = (stream, _) => new JsonLinesSink(stream),
        [".json"] = (stream, _) => new JsonSink(stream),
        [".csv"] = (stream, options) => new CsvSink(stream, new() { ForExcel = options.ForExcel, Fields = options.Fields }),
        [".tsv"] = (stream, options) => new CsvSink(stream, new() { Separator = '\t', ForExcel = options.ForExcel, Fields = options.Fields }),
    };

    private static readonly HashSet<string> Databases = new(StringComparer.OrdinalIgnoreCase) { ".db", ".sqlite" };

    /// <summary>Gets the suffixes of targets, for help and messages.</summary>
    public static IReadOnlyList<string> Suffixes { get; } = [.. Texts.Keys, .. Databases];

    /// <summary>Opens a target.</summary>
    /// <param name="path">A file with one of <see cref="Suffixes"/>, or <c>-</c> for lines of JSON on standard output.</param>
    /// <param name="options">How to open it; null for <see cref="SinkOptions.Default"/>.</param>
    /// <returns>The sink; nothing is under the name of a text target until it is completed.</returns>
    /// <exception cref="ArgumentException">The suffix is not known, or <c>-</c> without standard output.</exception>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public static IRecordSink Open(string path, SinkOptions? options = null)
    {
        options ??= SinkOptions.Default;
        CheckTarget(path);
        if (path == "-")
        {
            var open = options.StandardOutput ?? throw new ArgumentException("There is no standard output to write.");
            return new JsonLinesSink(open());
        }

        var suffix = Path.GetExtension(path);
        if (Databases.Contains(suffix))
        {
            return SqliteSink.Open(path, options);
        }

        return OpenFile(path, options.Fresh, stream => Texts[suffix](stream, options));
    }

    /// <summary>Opens a file for failures, as lines of JSON. An earlier one of ours is replaced.</summary>
    /// <param name="path">The file; any suffix.</param>
    /// <returns>The sink, to be given to the line beside the others.</returns>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static IRecordSink OpenFailures(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return OpenFile(path, mayReplace: true, stream => new FailureSink(stream));
    }

    /// <summary>Checks a target's name without touching it.</summary>
    /// <param name="path">The target as given.</param>
    /// <exception cref="ArgumentException">The suffix is not known; the message names the known ones.</exception>
    public static void CheckTarget(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var suffix = Path.GetExtension(path);
        if (path != "-" && !Texts.ContainsKey(suffix) && !Databases.Contains(suffix))
        {
            throw new ArgumentException($"The target's suffix is not known; known are {string.Join(' ', Suffixes)} and - for standard output.");
        }
    }

    private static FileSink OpenFile(string path, bool mayReplace, Func<Stream, IRecordSink> create)
    {
        var target = TargetFile.Create(path, mayReplace);
        return new(target, create(target.Stream), ToolVersion.Name);
    }
}
