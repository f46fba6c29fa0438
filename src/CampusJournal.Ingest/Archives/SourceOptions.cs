using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>How sources read.</summary>
public sealed record SourceOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static SourceOptions Default { get; } = new();

    /// <summary>Gets a value indicating whether links inside a folder are followed. The default is false. A link that the user names is always followed.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Gets the globs of the files in folders to read; empty (the default) for all. A glob without <c>/</c> holds at any depth.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Gets the globs of the files and folders to leave out. A glob without <c>/</c> holds at any depth.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether the path that is a page's key begins with the folder as it was named, for a run over several: two of them may
    /// hold the same path with the same bytes, which are two pages. The default is false: the path is relative to the folder.
    /// </summary>
    public bool KeysNameSource { get; init; }

    /// <summary>Gets the size in bytes above which a page is a failure and is not read; what is in its <c>data:</c> addresses does not count. The default is 16 MiB.</summary>
    public int MaxRecordSize { get; init; } = 16 << 20;

    /// <summary>Gets the targets of this run, which are never read as pages; <see cref="PageSources.Open"/> says what belongs to a target.</summary>
    public IReadOnlyList<string> OwnOutputs { get; init; } = [];

    /// <summary>Gets where the raw bytes of what cannot be read are kept; null (the default) for nowhere.</summary>
    public Quarantine? Quarantine { get; init; }

    /// <summary>Gets the captures of WARC and ARC files that are read, the others being skipped as <c>not-listed</c>; null (the default) for all.</summary>
    public CaptureList? Captures { get; init; }

    /// <summary>
    /// Gets a value indicating whether RSS and Atom feeds are files as any other, for whoever asks for the bytes of pages: the pages of a feed are
    /// made of its items. The default is false.
    /// </summary>
    public bool KeepsFeedsWhole { get; init; }

    /// <summary>Gets a value indicating whether each notice of a container is given by itself; the default is one a kind, with a count.</summary>
    internal bool ListsEachNotice { get; init; }

    /// <summary>
    /// Gets a value indicating whether faults alone are asked for: pages of WARC and ARC files come without their bytes and digests then, which
    /// are half of what it costs to read them. The default is false.
    /// </summary>
    internal bool TellsFaultsOnly { get; init; }

    /// <summary>Gets a value indicating whether also what is no page is read to its end, so that damage in it is found. The default is false.</summary>
    internal bool ReadsEverything { get; init; }

    /// <summary>
    /// Gets the field of JSON lines and tables (CSV, TSV) that holds a page's text, or null. With it or <see cref="HtmlField"/> every row of such a
    /// file is a page; without (the default) the file itself is looked at as any other.
    /// </summary>
    public string? TextField { get; init; }

    /// <summary>Gets the field that holds a page's HTML, or null. Where a row has both, the HTML is read.</summary>
    public string? HtmlField { get; init; }

    /// <summary>Gets the field that holds a row's own id, which becomes <c>source.record_id</c>; null (the default) for none.</summary>
    public string? IdField { get; init; }

    /// <summary>
    /// Gets the charset in which tables (CSV, TSV) and feeds are read, whatever they say, as a label of <see cref="Charsets"/>; null (the default) to
    /// let each decide. Pages are given as bytes: their charset is forced where they are extracted.
    /// </summary>
    public string? ForcedCharset { get; init; }

    /// <summary>Gets a value indicating whether the charset that a feed declares is distrusted. The default is false.</summary>
    public bool IgnoreDeclared { get; init; }

    /// <summary>Gets what opens standard input, or null when there is none.</summary>
    public Func<Stream>? StandardInput { get; init; }

    /// <summary>Gets what is known from outside about the charset of a file that is read as text.</summary>
    internal CharsetHints CharsetHints => new() { Forced = ForcedCharset, IgnoreDeclared = IgnoreDeclared };
}
