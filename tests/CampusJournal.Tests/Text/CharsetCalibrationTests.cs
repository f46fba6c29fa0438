using System.Text.Json;
using CampusJournal.Tests.Text.Forward;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>Of the answers that are said to be sure by nine in ten, nine in ten must be right, whatever the text is in.</summary>
public class CharsetCalibrationTests
{
    private const int Bins = 10;
    private const int FewInBin = 150;
    private static readonly int[] Lengths = [4, 6, 10, 20, 50, 200];

    private static readonly (string Kind, string Charset)[] Foreign =
    [
        ("neg_ja", "shift_jis"), ("neg_ja", "euc-jp"), ("neg_zh", "big5"), ("neg_zh", "gb18030"), ("neg_fr", "windows-1252"), ("neg_de", "windows-1252"),
        ("neg_es", "windows-1252"), ("neg_sv", "windows-1252"), ("neg_ru", "windows-1251"), ("neg_ru", "koi8-r"), ("neg_pl", "windows-1250"),
        ("neg_cs", "windows-1250"), ("neg_tr", "windows-1254"), ("neg_el", "windows-1253"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Confidence_is_the_share_of_right_answers_on_lines_of_the_shared_folder(int seed)
    {
        var korean = SharedLines.Of("clean-dev.jsonl").Select(line => line.Text("text")).ToList();
        var foreign = SharedLines.Of("negatives-dev.jsonl.gz").ToLookup(line => line.Text("kind"), line => line.Text("text"));
        var samples = ((string[])["cp949", "johab", "utf-8"]).Select(charset => (Lines: korean, Charset: charset))
            .Concat(Foreign.Select(pair => (foreign[pair.Kind].ToList(), pair.Charset)));
        AssertCalibrated(Guesses(samples, 100, seed), mostOverBin: 0.08, mostOverall: 0.06);
    }

    [Fact]
    public void Confidence_is_the_share_of_right_answers_on_our_own_sentences()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("tests", "cases", "charset", "languages.json")));
        var samples = file.RootElement.GetProperty("cases").EnumerateArray()
            .Select(row => (new List<string> { row.GetProperty("text").GetString()! }, row.GetProperty("charset").GetString()!)).ToList();
        AssertCalibrated(Guesses(samples, 20, seed: 3), mostOverBin: 0.12, mostOverall: 0.1);
    }

    private static List<(double Confidence, bool IsRight)> Guesses(IEnumerable<(List<string> Lines, string Charset)> samples, int count, int seed) =>
    [
        .. from sample in samples
           from length in Lengths
           from bytes in ByteWindows.Of(sample.Lines, sample.Charset, length, count, seed)
           let guess = CharsetDetector.Detect(bytes)
           select (guess.Confidence, IsRight(guess.Charset!, sample.Charset, bytes)),
    ];

    /// <summary>Charsets that agree about the bytes are both right.</summary>
    private static bool IsRight(string found, string charset, byte[] bytes) =>
        found == charset || (found is not ("binary" or "mixed") && Text(found, bytes) == Text(charset, bytes));

    private static string Text(string charset, byte[] bytes) => PageDecoder.Decode(bytes, new CharsetHints { Forced = charset }).Text;

    private static void AssertCalibrated(List<(double Confidence, bool IsRight)> guesses, double mostOverBin, double mostOverall)
    {
        var error = 0.0;
        foreach (var bin in guesses.GroupBy(guess => Math.Min((int)(guess.Confidence * Bins), Bins - 1)))
        {
            var (said, right) = (bin.Average(guess => guess.Confidence), bin.Average(guess => guess.IsRight ? 1.0 : 0));
            error += bin.Count() * Math.Abs(said - right) / guesses.Count;
            Assert.True(bin.Count() < FewInBin || said - right <= mostOverBin, $"Of {bin.Count()} answers said to be sure by {said:F3} only {right:F3} are right.");
        }

        var surest = guesses.Where(guess => guess.Confidence >= 0.99).ToList();
        Assert.InRange(surest.Average(guess => guess.IsRight ? 1.0 : 0), 0.995, 1);
        Assert.InRange(error, 0, mostOverall);
    }
}
