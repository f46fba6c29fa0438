namespace CampusJournal.Ingest.WarcWriting;

/// <summary>One line of the index: one record of a WARC file.</summary>
internal sealed record WarcIndexEntry
{
    /// <summary>The media type that indexes give to revisits.</summary>
    public const string RevisitMediaType = "warc/revisit";

    /// <summary>Why a capture is cut short that was longer than its reader wanted.</summary>
    public const string CutAtLimit = "length";

    /// <summary>Why a capture is cut short whose host stopped sending.</summary>
    public const string CutBySilence = "time";

    /// <summary>Why a capture is cut short whose connection ended.</summary>
    public const string CutByDisconnect = "disconnect";

    /// <summary>Gets the URL.</summary>
    public required string Url { get; init; }

    /// <summary>Gets the time of the capture, to the second.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Gets the media type; <see cref="RevisitMediaType"/> for a revisit.</summary>
    public required string MediaType { get; init; }

    /// <summary>Gets the HTTP status, or null.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the digest of the payload with its algorithm, or null.</summary>
    public string? Digest { get; init; }

    /// <summary>Gets the offset of the record's gzip member in bytes.</summary>
    public required long Offset { get; init; }

    /// <summary>Gets the length of the member in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Gets the name of the WARC file, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>Gets why the capture is cut short (<c>length</c>, <c>time</c>, <c>disconnect</c>); null for a whole one.</summary>
    public string? Truncated { get; init; }

    /// <summary>Gets the offset behind the member.</summary>
    public long End => Offset + Length;
}
