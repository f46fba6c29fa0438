using System.Diagnostics;
using System.Globalization;

namespace CampusJournal.Soak;

/// <summary>Measures how many pages a second the program does and how much memory it takes.</summary>
/// <param name="folder">An empty folder.</param>
public sealed class PagesRun(string folder)
{
    private const int Fraction = 10;

    /// <summary>Measures and tells.</summary>
    /// <param name="count">The number of pages.</param>
    /// <param name="tell">Takes one line a measurement.</param>
    public void Run(int count, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        GeneratedPages.Write(Path.Combine(folder, "few"), count / Fraction);
        GeneratedPages.Write(Path.Combine(folder, "many"), count);
        foreach (var (source, pages, jobs) in new[] { ("few", count / Fraction, 2), ("many", count, 1), ("many", count, 2) })
        {
            foreach (var suffix in new[] { "jsonl", "db" })
            {
                tell(Measure(source, pages, jobs, suffix));
            }
        }
    }

    private string Measure(string source, int pages, int jobs, string suffix)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"ingest {source} -o {source}-{jobs}.{suffix} --jobs {jobs} -q").Split(' ');
        var started = Stopwatch.GetTimestamp();
        using var process = CjtProgram.Start(folder, words);
        var peak = PeakMemory.MebibytesOf(process);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{suffix}: {pages} pages, {jobs} jobs: {pages / seconds:0} pages/s, {seconds:0.0} s, peak {peak} MiB")
            : throw new InvalidOperationException($"cjt ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
    }
}
