namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>What one file may unfold to, so that a small one cannot keep a run busy for days.</summary>
internal sealed record ContainerLimits
{
    /// <summary>Gets the limits of every run.</summary>
    public static ContainerLimits Default { get; } = new();

    /// <summary>Gets how many containers may be within one another. The default is 8: real archives have three (WARC in gzip in ZIP).</summary>
    public int Depth { get; init; } = 8;

    /// <summary>Gets how many entries a file may hold, those of nested containers included. The default is 10 million: ten times the largest campus archive.</summary>
    public long Entries { get; init; } = 10_000_000;

    /// <summary>
    /// Gets how many bytes may be unpacked for each byte of the file. The default is 1,000: deflate gives at most 1,032 and pages give 5 to 100;
    /// only entries that share their bytes, and bombs in bombs, give more. The time that a file takes is thereby bounded by its size.
    /// </summary>
    public long Ratio { get; init; } = 1000;

    /// <summary>Gets how many bytes are unpacked before the ratio counts. The default is 256 MiB: so much is unpacked in a second.</summary>
    public long FreeBytes { get; init; } = 256L << 20;

    /// <summary>Gets the size in bytes up to which a nested container that needs seeking is held in memory. The default is 64 MiB.</summary>
    public int Memory { get; init; } = 64 << 20;

    /// <summary>Gets the size in bytes up to which such a container is held in a temporary file. The default is 16 GiB: a disk must not be filled.</summary>
    public long TemporaryFile { get; init; } = 16L << 30;
}
