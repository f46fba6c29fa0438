using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CampusJournal.Articles;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Report;

namespace CampusJournal.Ingest.Shards;

/// <summary>Joins the outputs of all parts of an input: in order, and only when each is whole.</summary>
/// <param name="folder">The folder of the parts.</param>
/// <param name="count">The number of parts.</param>
public sealed class ShardMerge(string folder, int count)
{
    /// <summary>Gets a report that is told of each record, made with <see cref="ReportOptions.Parts"/>; null (the default) for none. Whoever opened it writes it.</summary>
    public RunReport? Report { get; init; }

    /// <summary>Gets what the run that made the parts was asked for, as the first part says; settings that say nothing where it is missing.</summary>
    public RunSettings Run => TargetManifest.Find(PathOf(new(0, count)))?.Run ?? RunSettings.Default;

    /// <summary>Finds the parts that are not there, not whole, or of another run than the others.</summary>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <returns>Their numbers in order.</returns>
    /// <exception cref="IOException">A part cannot be read.</exception>
    public IReadOnlyList<int> FindMissing(CancellationToken cancellationToken = default)
    {
        TargetManifest? first = null;
        var missing = new List<int>();
        foreach (var part in Parts())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = PathOf(part);
            if (TargetManifest.Find(path) is not { } manifest || !File.Exists(path) || manifest.Shard != part.ToString() || !IsSameRun(first ??= manifest, manifest)
                || !IsWhole(path, manifest))
            {
                missing.Add(part.Index);
            }
        }

        return missing;
    }

    /// <summary>Writes the records of all parts to a target, as one run would: a page that two parts hold once.</summary>
    /// <param name="target">The target, as for <see cref="RecordSinks.Open"/>.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="marksDuplicates">Whether a page with the same bytes as one before gets a record that says so.</param>
    /// <param name="cancellationToken">Gives up; nothing is under the target's name then.</param>
    /// <returns>The balance: the records written, and those skipped as <see cref="SkippedEntry.SamePage"/>.</returns>
    /// <exception cref="ArgumentException">The target's suffix is not known.</exception>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced.</exception>
    /// <exception cref="IOException">A part cannot be read or the target not written.</exception>
    public async Task<IngestReport> MergeAsync(string target, SinkOptions options, bool marksDuplicates = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options = options with
        {
            Run = Run,
            WrittenFrom = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) + '/',
        };
        await using var sink = RecordSinks.Open(target, options);
        var duplicates = marksDuplicates ? new Duplicates() : null;
        var ids = new HashSet<UInt128>();
        var (records, skipped) = (0L, 0L);
        await foreach (var read in RecordsAsync(cancellationToken).ConfigureAwait(false))
        {
            // What supersedes a record is of the same part, and may have the id of one long before: the page was changed back.
            if (!ids.Add(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(read.Id.AsSpan()))) && read.Supersedes is null)
            {
                skipped++;
                continue;
            }

            var record = duplicates is null ? read : read with { DuplicateOf = duplicates.FirstOf(read.Source, read.Id) };
            await sink.WriteAsync(record, cancellationToken).ConfigureAwait(false);
            if (Report is not null)
            {
                await Report.WriteEarlierAsync(record, cancellationToken).ConfigureAwait(false);
            }

            records++;
        }

        await sink.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return new()
        {
            Records = records,
            SkippedByReason = skipped == 0 ? new Dictionary<string, long>() : new() { [SkippedEntry.SamePage] = skipped },
            IsComplete = true,
        };
    }

    private async IAsyncEnumerable<ArticleRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in Parts())
        {
            await foreach (var line in File.ReadLinesAsync(PathOf(part), cancellationToken).ConfigureAwait(false))
            {
                yield return ArticleJson.Read(line);
            }
        }
    }

    private static bool IsSameRun(TargetManifest first, TargetManifest other) =>
        first.InputSha256 == other.InputSha256 && first.Stamp.DifferenceTo(other.Stamp) is null;

    private static bool IsWhole(string path, TargetManifest manifest)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        return file.Length == manifest.Bytes && Convert.ToHexStringLower(SHA256.HashData(file)) == manifest.Sha256;
    }

    private IEnumerable<Shard> Parts() => Enumerable.Range(0, count).Select(index => new Shard(index, count));

    private string PathOf(Shard part) => Path.Combine(folder, part.PartName);
}
