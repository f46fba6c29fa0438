using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Benchmarks;

/// <summary>The repair of single lines, on one thread, by kind of text.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/CampusJournal.Benchmarks -- -j short -i --filter '*RepairBenchmarks*'</c>; one kind with
/// <c>--filter '*RepairBenchmarks*Kind: web*'</c>. Kinds of the shared test data (<c>matrix k27</c>) are measured too where that is present.
/// </remarks>
[Config(typeof(Throughput))]
public class RepairBenchmarks
{
    private readonly MojibakeRepairer repairer = new();
    private IReadOnlyList<string> lines = [];

    /// <summary>Gets the kinds of text to measure.</summary>
    public static IEnumerable<string> Kinds => DamagedTexts.Kinds.Concat(SharedMatrix.Kinds);

    /// <summary>Gets or sets the kind of text.</summary>
    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "clean";

    /// <summary>Makes the lines.</summary>
    [GlobalSetup]
    public void Setup() => lines = LinesOf(Kind);

    /// <summary>Repairs every line on its own.</summary>
    /// <returns>The number of lines that were changed.</returns>
    [Benchmark]
    public int Repair()
    {
        var changed = 0;
        foreach (var line in lines)
        {
            changed += repairer.Repair(line).IsChanged ? 1 : 0;
        }

        return changed;
    }

    private static IReadOnlyList<string> LinesOf(string kind) => SharedMatrix.Find(kind) ?? DamagedTexts.Lines(kind);

    private sealed class Throughput : ManualConfig
    {
        public Throughput() =>
            AddColumn(new MegabytesPerSecond(benchmark => LinesOf((string)benchmark.Parameters[nameof(Kind)]).Sum(line => (long)Encoding.UTF8.GetByteCount(line))));
    }
}
