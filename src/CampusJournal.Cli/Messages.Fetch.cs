using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Cli;

/// <content>The sentences of <c>cjt fetch</c>.</content>
internal static partial class Messages
{
    public static Message NoArchive() => new("usage", "no archive is named; fetch needs an -o that ends in .warc.gz, as -o site.warc.gz.");

    public static Message OneArchive() => new("usage", "more than one archive is named; only one -o may end in .warc.gz.");

    public static Message Fetched(string url, long bytes) => new("fetched", $"{Name(url)}: {Counted(bytes, "byte")}.");

    public static Message TornArchive(string archive, string quarantined) => new(
        "torn-archive", $"{Name(archive)}: an earlier run was stopped within a record; its torn end is now {Name(quarantined)}, all before it is whole.");

    public static Message NothingToFetch() => new("nothing-to-read", "nothing to fetch: the list names no URL.");

    public static Message FurtherFiles(string archive, IReadOnlyList<string> files) => new(
        "further-files",
        $"{Name(archive)} goes on in {Name(files[1])}{(files.Count > 2 ? " to " + Name(files[^1]) : "")}; name all {files.Count} for 'cjt ingest' and 'cjt verify'.");

    public static Message FetchGoesOn(string archive) =>
        new("stopped", $"stopped; what came is in {Name(archive)}. The same command goes on from there.");

    public static Message FetchPreview(FetchReport report) => new(
        "dry-run",
        $"dry run: {Counted(report.Pages, "URL")} would be asked for, {Counted(report.Failures, "failure")}{ByReason(report.FailuresByCode)}, "
        + $"{report.Skipped} skipped{ByReason(report.SkippedByReason)}");

    public static Message FetchBalance(FetchReport report) => new(
        "balance",
        $"{Counted(report.Pages, "page")} fetched, {Counted(report.Bytes, "byte")} received, {report.Unchanged} unchanged, "
        + $"{Counted(report.Failures, "failure")}{ByReason(report.FailuresByCode)}, {report.Skipped} skipped{ByReason(report.SkippedByReason)}");
}
