using System.Diagnostics;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using CampusJournal.Text;

namespace CampusJournal.Benchmarks;

/// <summary>Clean Korean text through <c>cjt repair</c> as a whole process, beside <c>iconv</c> on the same file.</summary>
/// <remarks>
/// <c>cjt</c> and <c>iconv</c> are looked for on the PATH; where one is missing its rows say NA and the log says which. To measure a build
/// of one's own: <c>dotnet publish src/CampusJournal.Cli -c Release -r linux-x64 -o OUT</c>, then
/// <c>PATH=OUT:$PATH dotnet run -c Release --project tests/CampusJournal.Benchmarks -- --filter '*WholeProcess*'</c>.
/// </remarks>
[Config(typeof(Processes))]
public class WholeProcessBenchmarks
{
    private const int Characters = 20_000_000;

    private readonly string cp949 = Path.Combine(Path.GetTempPath(), "cjt-benchmark-cp949.txt");
    private readonly string utf8 = Path.Combine(Path.GetTempPath(), "cjt-benchmark-utf8.txt");

    /// <summary>Writes the text in both charsets.</summary>
    [GlobalSetup]
    public void Write()
    {
        var text = new StringBuilder();
        while (text.Length < Characters)
        {
            text.AppendJoin('\n', DamagedTexts.Lines("clean")).Append('\n');
        }

        File.WriteAllBytes(utf8, Encoding.UTF8.GetBytes(text.ToString()));
        File.WriteAllBytes(cp949, CharsetEncoder.Encode(text.ToString(), "cp949").Bytes.ToArray());
    }

    /// <summary>Removes the text.</summary>
    [GlobalCleanup]
    public void Delete()
    {
        File.Delete(cp949);
        File.Delete(utf8);
    }

    /// <summary>iconv, which only converts.</summary>
    [Benchmark(Baseline = true)]
    public void Iconv() => Run("iconv", "-f", "CP949", "-t", "UTF-8", cp949);

    /// <summary>cjt on the same file, which it also detects and reads for damage.</summary>
    [Benchmark]
    public void RepairCp949() => Run("cjt", "repair", cp949);

    /// <summary>cjt on the text in UTF-8.</summary>
    [Benchmark]
    public void RepairUtf8() => Run("cjt", "repair", utf8);

    // Output goes where nothing is kept, so that the disk is not measured; a pipe to here would measure this process.
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec \"$0\" \"$@\" > /dev/null", program } };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("There is no /bin/sh.");
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} is missing from the PATH or failed: exit code {process.ExitCode}.");
        }
    }

    private sealed class Processes : ManualConfig
    {
        public Processes() => AddJob(Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(2).WithIterationCount(10));
    }
}
