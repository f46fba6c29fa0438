using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CampusJournal.Soak;

/// <summary>Kills a fetch at random places again and again, lets it go on, and counts what the archive has; then measures a whole one.</summary>
/// <param name="folder">An empty folder.</param>
/// <param name="random">Chooses the places.</param>
public sealed class FetchRun(string folder, Random random)
{
    private const string Archive = "site.warc.gz";
    private const int MeasuredPages = 5_000;
    private const int FewestPagesASecond = 500;

    // The runtime and the program alone take a good part of it.
    private const int MostMebibytes = 160;

    /// <summary>Kills, goes on, checks.</summary>
    /// <param name="pages">The number of pages.</param>
    /// <param name="kills">The number of kills.</param>
    /// <returns>What happened, one line.</returns>
    /// <exception cref="InvalidOperationException">A page is missing, is there twice, or is torn.</exception>
    public string Run(int pages, int kills)
    {
        using var site = new NewspaperSite();
        var words = Words(site, pages, Archive);
        for (var killed = 0; killed < kills; killed++)
        {
            // Half of what there is, because a run goes on for a moment before the kill comes.
            Kill(site, words, random.Next(1, Math.Max(2, pages / (2 * kills))));
        }

        CjtProgram.Run(folder, words);
        CjtProgram.Run(folder, "verify", Archive);
        Check(pages);
        return string.Create(CultureInfo.InvariantCulture, $"fetch: {kills} kills over {pages} pages; each page is in the archive once, nothing is torn.");
    }

    /// <summary>Measures a fetch without pauses.</summary>
    /// <returns>Pages a second, one line.</returns>
    /// <exception cref="InvalidOperationException">They were fewer than five hundred a second.</exception>
    public string Measure()
    {
        using var site = new NewspaperSite();
        var started = Stopwatch.GetTimestamp();
        CjtProgram.Run(folder, Words(site, MeasuredPages, "measured.warc.gz"));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"fetch: {MeasuredPages} pages in {seconds:0.0} s: {MeasuredPages / seconds:0} pages/s, the start of the program included.");
        return MeasuredPages / seconds >= FewestPagesASecond ? line : throw new InvalidOperationException(line);
    }

    /// <summary>Fetches two gibibytes of a page without end.</summary>
    /// <returns>The most memory that it took, one line.</returns>
    /// <exception cref="InvalidOperationException">It did not end as one whose page was cut, or held much of it.</exception>
    public string Endure()
    {
        using var site = new NewspaperSite();
        using var process = CjtProgram.Start(folder, "fetch", site.EndlessPage, "--max-bytes", "2G", "-o", "endless.warc.gz");
        var peak = PeakMemory.MebibytesOf(process);
        return process.ExitCode == 1 && peak <= MostMebibytes
            ? string.Create(CultureInfo.InvariantCulture, $"fetch: 2 GiB of a page without end: peak {peak} MiB.")
            : throw new InvalidOperationException($"cjt ended with {process.ExitCode}, peak {peak} MiB: {process.StandardError.ReadToEnd()}");
    }

    private static string[] Words(NewspaperSite site, int pages, string archive) =>
        ["fetch", "--template", site.Template(pages), "--delay", "0", "--per-host", "4", "-o", archive];

    private void Kill(NewspaperSite site, string[] words, int after)
    {
        var asked = site.AskedAsync(after);
        using var process = CjtProgram.Start(folder, words);
        Task.WaitAny(asked, process.WaitForExitAsync());
        if (process.HasExited)
        {
            throw new InvalidOperationException($"cjt ended before it was killed: {process.StandardError.ReadToEnd()}");
        }

        process.Kill();
        process.WaitForExit();
    }

    // Read the plain way: nothing of the program's own reader is used.
    private void Check(int pages)
    {
        using var archive = new GZipStream(File.OpenRead(Path.Combine(folder, Archive)), CompressionMode.Decompress);
        using var text = new StreamReader(archive, Encoding.Latin1);
        var addresses = new List<string>();
        var isResponse = false;
        while (text.ReadLine() is { } line)
        {
            isResponse = line.StartsWith("WARC-Type: ", StringComparison.Ordinal) ? line.EndsWith("response", StringComparison.Ordinal) : isResponse;
            if (isResponse && line.StartsWith("WARC-Target-URI: ", StringComparison.Ordinal))
            {
                addresses.Add(line);
            }
        }

        if (addresses.Count != pages || addresses.Distinct().Count() != pages)
        {
            throw new InvalidOperationException($"{addresses.Count} records of {addresses.Distinct().Count()} pages, and not one of each of {pages}.");
        }
    }
}
