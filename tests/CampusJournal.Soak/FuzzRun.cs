using System.Diagnostics;
using System.Globalization;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Soak;

/// <summary>
/// Reads damaged files for some minutes. The readers must never throw, end soon, hold little, and give no more than the file can hold. A
/// file that gave something new is damaged further, so that the search goes deeper than one change.
/// </summary>
/// <param name="random">Chooses the damage.</param>
public sealed class FuzzRun(Random random)
{
    private const int LongestSeconds = 20;
    private const int MostKept = 500;
    private const long MostMemory = 1L << 30;

    private static readonly SourceOptions Options = new() { TextField = "text", IdField = "id", MaxRecordSize = 1 << 20 };

    private readonly Dictionary<string, List<byte[]>> corpus =
        FuzzSeeds.All.GroupBy(seed => seed.Reader).ToDictionary(group => group.Key, group => group.Select(seed => seed.Content).ToList());

    private readonly HashSet<string> shapes = [];
    private readonly Mutator mutator = new(random);

    /// <summary>Runs.</summary>
    /// <param name="time">How long.</param>
    /// <param name="failed">Where a file that a reader fails on is written.</param>
    /// <param name="tell">Hears the figures of each reader.</param>
    /// <returns>Whether no reader failed.</returns>
    public async Task<bool> RunAsync(TimeSpan time, string failed, Action<string> tell)
    {
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
                await File.WriteAllBytesAsync(failed, content).ConfigureAwait(false);
                tell($"{reader}: {fault}; the file is {failed}");
                return false;
            }

            slowest = clock.Elapsed - started > slowest ? clock.Elapsed - started : slowest;
            counts[reader]++;
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))} files; {shapes.Count} kinds of answers, the slowest {slowest.TotalMilliseconds:0} ms, peak {peak} MiB"));
        return true;
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

    /// <summary>Reads a file as standard input, and once more to verify it.</summary>
    /// <returns>What came, in few words.</returns>
    private static async Task<string> ReadAsync(byte[] content)
    {
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

        return bytes > (content.Length + 1L) * 2000 ? throw new InvalidOperationException($"{bytes} bytes of pages came of {content.Length}.") : string.Join(' ', words);
    }
}
