using System.Text;
using BenchmarkDotNet.Attributes;
using CampusJournal.Text;

namespace CampusJournal.Benchmarks;

/// <summary>Our code page 949 decoder against the framework's, and the whole of a page's decoding.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private const string Sentence = "학생회는 어제 기자와 만나 새 도서관을 짓는 일이 늦어진다고 말했다. ";
    private const string Markup = "<div class=\"article-body\"><p style=\"margin: 0 0 10px 0; line-height: 160%\">";
    private const int Repetitions = 1000;

    private byte[] page = [];
    private char[] chars = [];
    private Encoding framework = Encoding.Latin1;

    /// <summary>Gets or sets the kind of text: prose is nearly all Hangul, html nearly all ASCII.</summary>
    [Params("prose", "html")]
    public string Kind { get; set; } = "prose";

    /// <summary>Makes the page.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        framework = Encoding.GetEncoding(949);
        var part = Kind == "prose" ? Sentence : Sentence + string.Concat(Enumerable.Repeat(Markup, 5));
        page = CharsetEncoder.Encode(string.Concat(Enumerable.Repeat(part, Repetitions)), "cp949").Bytes.ToArray();
        chars = new char[page.Length + 8];
    }

    /// <summary>The framework's code page 949.</summary>
    /// <returns>The number of characters.</returns>
    [Benchmark(Baseline = true)]
    public int Framework() => framework.GetChars(page, chars);

    /// <summary>Our decoder into the same room.</summary>
    /// <returns>The number of characters.</returns>
    [Benchmark]
    public int Ours() => CharsetDecoder.For("cp949").Decode(page, chars);

    /// <summary>Detection alone.</summary>
    /// <returns>The guess.</returns>
    [Benchmark]
    public CharsetGuess Detect() => CharsetDetector.Detect(page);

    /// <summary>Detection, decoding and the string.</summary>
    /// <returns>The text.</returns>
    [Benchmark]
    public DecodedText DecodePage() => PageDecoder.Decode(page);
}
