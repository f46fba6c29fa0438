using System.Text;
using BenchmarkDotNet.Attributes;
using CampusJournal.Text;

namespace CampusJournal.Benchmarks;

/// <summary>The decision which charset a page is in, by what there is to decide it.</summary>
[MemoryDiagnoser]
public class DetectBenchmarks
{
    private const int Repetitions = 20;

    private byte[] page = [];

    /// <summary>Gets or sets what the page is in and whether it says so; <c>mixed</c> has both charsets in one file.</summary>
    [Params("utf-8", "cp949 declared", "cp949", "mixed")]
    public string Kind { get; set; } = "utf-8";

    /// <summary>Makes a page of about 100 kB.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var text = string.Join('\n', Enumerable.Repeat(DamagedTexts.Lines("clean"), Repetitions / 2).SelectMany(lines => lines));
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        byte[] cp949 = [.. CharsetEncoder.Encode(text, "cp949").Bytes.Span];
        page = Kind switch
        {
            "utf-8" => utf8,
            "cp949" => cp949,
            "mixed" => [.. utf8, .. cp949],
            _ => [.. "<meta charset=\"euc-kr\">\n"u8, .. cp949],
        };
    }

    /// <summary>Detects.</summary>
    /// <returns>The guess.</returns>
    [Benchmark]
    public CharsetGuess Detect() => CharsetDetector.Detect(page);
}
