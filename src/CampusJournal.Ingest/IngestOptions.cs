namespace CampusJournal.Ingest;

/// <summary>How the line runs.</summary>
public sealed record IngestOptions
{
    /// <summary>Gets the options that suit everybody.</summary>
    public static IngestOptions Default { get; } = new();

    /// <summary>The most pages that may be worked on at a time: far above any machine's cores, far below what its memory would not bear.</summary>
    public const int MostJobs = 1024;

    /// <summary>Gets the number of pages worked on at a time, up to <see cref="MostJobs"/>. The default is one a core. The output is the same for any number.</summary>
    public int Jobs { get; init; } = Math.Min(Environment.ProcessorCount, MostJobs);

    /// <summary>Gets how many pages are read at most, pages already ingested not counted; null (the default) for all.</summary>
    public long? Limit { get; init; }

    /// <summary>Gets how many failures are borne; null (the default) for any number.</summary>
    public FailureLimit? MaxFailures { get; init; }

    /// <summary>
    /// Gets the bytes of pages held in memory at most, at least 1, apart from one page that is larger and passes alone. Null (the default) for
    /// 2 MiB a job: what is made of a page takes many times its bytes.
    /// </summary>
    public long? MaxBytesInFlight { get; init; }

    /// <summary>Gets a value indicating whether pages that an earlier run could not extract are tried again. The default is false: they fail as they did.</summary>
    public bool RetriesFailures { get; init; }

    /// <summary>Gets a value indicating whether a page with the same bytes as one before gets a record that says so. The default is false.</summary>
    public bool MarksDuplicates { get; init; }

    /// <summary>Gets a value indicating whether targets without any record are completed, as a part of an archive must be. The default is false.</summary>
    public bool KeepsEmptyTargets { get; init; }

    /// <summary>Gets who hears what happens, or null for nobody.</summary>
    public IIngestProgress? Progress { get; init; }

    /// <summary>Gets the clock of the report.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
