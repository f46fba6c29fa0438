using CampusJournal.Articles;
using CampusJournal.Ingest.Export.Folders;
using CampusJournal.Ingest.Export.Xml;

namespace CampusJournal.Ingest.Export;

/// <summary>The forms that a target's suffix may choose.</summary>
internal static class TargetForms
{
    private const string MarkdownFolder = ".md/";

    private static readonly Dictionary<string, Func<Stream, Target, IRecordSink>> Files = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = (stream, target) => new JsonLinesSink(stream, target.Options.Fields),
        [".json"] = (stream, target) => new JsonSink(stream, target.Options.Fields),
        [".csv"] = (stream, target) => Table(stream, ',', target),
        [".tsv"] = (stream, target) => Table(stream, '\t', target),
        [".parquet"] = (stream, target) => new ParquetSink(stream, target.Options.Fields),
        [".wxr"] = (stream, target) => new XmlSink(stream, new WordPressForm(), target.Tell),
        [".rss"] = (stream, target) => new XmlSink(stream, new RssForm(), target.Tell),
        [".dc.xml"] = (stream, target) => new XmlSink(stream, new DublinCoreForm(), target.Tell),
        [".conversion.warc.gz"] = (stream, _) => new ConversionSink(stream),
    };

    private static readonly string[] Streams = [".jsonl", ".csv", ".tsv"];

    private static readonly string[] Databases = [".db", ".sqlite"];

    /// <summary>Gets every suffix; one with <c>/</c> at its end is of a folder.</summary>
    public static IReadOnlyList<string> Suffixes { get; } = [.. Files.Keys, .. Databases, MarkdownFolder];

    /// <summary>Says whether a suffix is known.</summary>
    public static bool IsKnown(string path) => SuffixOf(path) is not null;

    /// <summary>Says whether a target is a database.</summary>
    public static bool IsDatabase(string path) => Databases.Contains(SuffixOf(path));

    /// <summary>Says whether a target is a file that grows at its end.</summary>
    public static bool IsStream(string path) => Streams.Contains(SuffixOf(path));

    /// <summary>Says whether a target is one file that is no database.</summary>
    public static bool IsFile(string path) => SuffixOf(path) is { } suffix && Files.ContainsKey(suffix);

    /// <summary>Says whether a target is a folder.</summary>
    public static bool IsFolder(string path) => SuffixOf(path) == MarkdownFolder;

    /// <summary>Says whether a target gives back each record as it was; a table leaves out fields or defuses cells.</summary>
    public static bool IsReadable(string path, SinkOptions options) => SuffixOf(path) == ".jsonl" && options.Fields is null;

    /// <summary>Begins a file in its form.</summary>
    public static IRecordSink Begin(string path, Stream stream, SinkOptions options) => Files[SuffixOf(path)!](stream, new(path, options));

    /// <summary>Opens a folder.</summary>
    public static MarkdownFolderSink OpenFolder(string path, SinkOptions options)
    {
        var target = TargetFolder.Create(path, options.RefusalToReplace, options.Bag ? new(options.Time) : null);
        return new(target, options.Manifest);
    }

    // The longest wins, should one ever be the end of another.
    private static string? SuffixOf(string path)
    {
        var name = path.Replace(Path.DirectorySeparatorChar, '/');
        return Suffixes.Where(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)).MaxBy(suffix => suffix.Length);
    }

    private static CsvSink Table(Stream stream, char separator, Target target) => new(stream, new()
    {
        Separator = separator,
        ForExcel = target.Options.ForExcel,
        Fields = target.Options.Fields ?? RecordFields.All,
        HasHeader = target.Options.HasHeader,
        Notice = target.Tell,
    });

    /// <summary>A target and how it is opened.</summary>
    private sealed record Target(string Path, SinkOptions Options)
    {
        public void Tell(string code, string message) => Options.Notice?.Invoke(new(Path, code, message));
    }
}
