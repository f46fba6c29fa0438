using System.Diagnostics;
using System.Globalization;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Verify;

namespace CampusJournal.Soak;

/// <summary>
/// Reads damaged files for some minutes. The readers must never throw, end soon, hold little, and give no more than the file can hold. A
/// file that gave something new is damaged further, so that the search goes deeper than one change.
/// </summary>
/// <param name="random">Chooses the damage.</param>
/// <param name="only">The reader to damage files for, or null for all.</param>
/// <param name="folder">Where files are written that a reader fails on or is slow with.</param>
public sealed class FuzzRun(Random random, string? only, string folder)
{
    private const int LongestSeconds = 20;
    private const int MostKept = 500;
    private const long MostMemory = 1L << 30;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly SourceOptions Options = new() { TextField = "text", IdField = "id", MaxRecordSize = 1 << 20 };

    private readonly Dictionary<string, List<byte[]>> corpus = FuzzSeeds.All
        .Where(seed => only is null || seed.Reader == only)
        .GroupBy(seed => seed.Reader)
        .ToDictionary(group => group.Key, group => group.Select(seed => seed.Content).ToList());

    private readonly HashSet<string> shapes = [];
    private readonly Mutator mutator = new(random);

    /// <summary>Runs.</summary>
    /// <param name="time">How long.</param>
    /// <param name="tell">Hears the figures of each reader.</param>
    /// <returns>Whether no reader failed.</returns>
    /// <exception cref="InvalidOperationException">There is no reader of this name.</exception>
    public async Task<bool> RunAsync(TimeSpan time, Action<string> tell)
    {
        if (corpus.Count == 0)
        {
            throw new InvalidOperationException($"There is no reader {only}.");
        }

        var counts = corpus.Keys.ToDictionary(reader => reader, _ => 0L);
        var slowest = TimeSpan.Zero;
        var all = FuzzSeeds.All.Select(seed => seed.Content).ToArray();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < time;)
        {
            var reader = corpus.Keys.ElementAt(random.Next(corpus.Count));
            var files = corpus[reader];
            var content = mutator.Damage(files[random.Next(files.Count)], all[random.Next(all.Length)]);
            var started = clock.Elapsed;
            if (await FaultAsync(reader, content).ConfigureAwait(false) is { } fault)
            {
                tell($"{reader}: {fault}; the file is {Keep("failed", content)}");
                return false;
            }

            var took = clock.Elapsed - started;
            if (took > slowest && took > Slow)
            {
                tell(string.Create(CultureInfo.InvariantCulture, $"{reader}: {took.TotalMilliseconds:0} ms for {Keep("slow", content)}"));
            }

            slowest = took > slowest ? took : slowest;
            counts[reader]++;
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))} files; {shapes.Count} kinds of answers, the slowest {slowest.TotalMilliseconds:0} ms, peak {peak} MiB"));
        return true;
    }

    /// <summary>Reads a file as standard input, and once more to verify it.</summary>
    /// <param name="content">The file.</param>
    /// <returns>What came, in few words.</returns>
    /// <exception cref="InvalidOperationException">More came than the file can hold.</exception>
    public static async Task<string> ReadAsync(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);

        var words = new SortedSet<string>(StringComparer.Ordinal);
        var options = Options with { StandardInput = () => new MemoryStream(content, writable: false) };
        long bytes = 0;
        await foreach (var item in PageSources.Open("-", options).ReadAsync().ConfigureAwait(false))
        {
            bytes += item is SourcePage page ? page.Content.Length : 0;
            words.Add(item switch
            {
                SourcePage { Fault: { } fault } => "page:" + fault.Code,
                SourcePage => "page",
                PageFailure failure => failure.Code,
                SkippedEntry skipped => skipped.Reason,
                SourceNotice notice => notice.Code,
                _ => "?",
            });
        }

        await foreach (var file in new Verification(options).ReadAsync("-").ConfigureAwait(false))
        {
            words.UnionWith(file.Faults.Select(fault => "verify:" + fault.Code));
        }

        return bytes > (content.Length + 1L) * 2000 ? throw new InvalidOperationException($"{bytes} bytes of pages came of {content.Length}.") : string.Join(' ', words);
    }

    private string Keep(string what, byte[] content)
    {
        var file = Path.Combine(folder, $"fuzz-{what}.bin");
        File.WriteAllBytes(file, content);
        return file;
    }

    /// <summary>Reads a file.</summary>
    /// <returns>What the reader did wrong, or null.</returns>
    private async Task<string?> FaultAsync(string reader, byte[] content)
    {
        try
        {
            var shape = await Task.Run(() => ReadAsync(content)).WaitAsync(TimeSpan.FromSeconds(LongestSeconds)).ConfigureAwait(false);
            if (shapes.Add($"{reader} {shape}") && corpus[reader].Count < MostKept)
            {
                corpus[reader].Add(content);
            }

            return GC.GetTotalMemory(forceFullCollection: false) > MostMemory && GC.GetTotalMemory(forceFullCollection: true) > MostMemory ? "it holds more than 1 GiB" : null;
        }
        catch (TimeoutException)
        {
            return $"it takes more than {LongestSeconds} s";
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
