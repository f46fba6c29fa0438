using System.CommandLine;

namespace CampusJournal.Cli.Options;

/// <summary>The options of the verbs that make records: how pages are read.</summary>
internal sealed class ReadingOptions
{
    // One text holds at most 2^30 UTF-16 units.
    private const int LargestRecord = 1_000_000_000;

    /// <summary>Gets the option that adds site profiles.</summary>
    public Option<string[]> Profiles { get; } = New.Texts("--profile", "FILE", "Try this site profile before all others; repeatable");

    /// <summary>Gets the option that bounds pages.</summary>
    public Option<long?> MaxRecordSize { get; } = ByteSize.Option("--max-record-size", LargestRecord, "Larger pages fail and are not read (16M)");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Profiles, MaxRecordSize];
}
