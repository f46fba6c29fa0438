namespace CampusJournal.Ingest.WarcWriting;

/// <summary>How a WARC file is written.</summary>
internal sealed record WarcWriterOptions
{
    /// <summary>Gets the fields of the warcinfo record, in their order (<c>software</c> and <c>format</c> are ours): <c>robots</c>, <c>http-header-user-agent</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Info { get; init; } = [];

    /// <summary>Gets the size in bytes from which on a new file is begun; null (the default) for one file. A record is never divided.</summary>
    public long? RotateSize { get; init; }

    /// <summary>Gets the folder for the torn end of a file; null for one named like the file with <c>.quarantine</c> behind.</summary>
    public string? Quarantine { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
