using BenchmarkDotNet.Attributes;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Benchmarks;

/// <summary>Damaging one line of a page again, which a proof does once or twice a line.</summary>
[MemoryDiagnoser]
public class ForwardBenchmarks
{
    private const string Line =
        "동아리 인기가 높은 첫번째 주민 소통 강의는 서울 캠퍼스 도서관에서 열리며, 화면으로도 전체보기가 된다. 학생회는 개강을 앞두고 축제 준비에 한창이다. © 2009";

    private readonly DamageChain web = Parse("cp949 latin-1 lost-ad ftfy-6.2");
    private readonly DamageChain plain = Parse("cp949 latin-1");
    private string latin1 = "";
    private string damaged = "";

    /// <summary>Damages the line once by each chain.</summary>
    [GlobalSetup]
    public void Damage()
    {
        latin1 = plain.Damage(Line)!;
        damaged = web.Damage(Line)!;
    }

    /// <summary>ftfy's fix_encoding of one line.</summary>
    [Benchmark]
    public string FixEncoding() => FtfyEncodingFix.V62.Fix(latin1);

    /// <summary>ftfy's fix_text of one line, as crawlers called it.</summary>
    [Benchmark]
    public string FixText() => FtfyTextFix.V62.Fix(latin1);

    /// <summary>The proof of a right answer.</summary>
    [Benchmark]
    public bool ReproducesRight() => web.Reproduces(Line, damaged);

    /// <summary>The refusal of a wrong answer, which tries every way that ftfy can be called.</summary>
    [Benchmark]
    public bool ReproducesWrong() => web.Reproduces(Line.AsSpan(1), damaged);

    private static DamageChain Parse(string words) =>
        DamageChain.TryParse(words.Split(' '), out var chain) ? chain : throw new ArgumentException($"{words} is no chain.", nameof(words));
}
