using System.Text.Json;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Forward;

public class ForwardCasesTests
{
    public static TheoryData<string, string, string, string> Ftfy { get; } = [.. Cases("ftfy.json")
        .Select(line => (line.Text("label"), line.Text("text"), line.Text("6.2"), line.Text("6.3")))];

    public static TheoryData<string, string, string, string> Chains { get; } = [.. Cases("forward.json")
        .Select(line => (line.Text("label"), string.Join(' ', line.GetProperty("chain").EnumerateArray()), line.Text("original"), line.Text("damaged")))];

    [Theory]
    [MemberData(nameof(Ftfy))]
    public void Ftfy_makes_of_a_text_what_its_version_makes_of_it(string label, string text, string until62, string from63)
    {
        Assert.NotEmpty(label);
        Assert.Equal(until62, FtfyEncodingFix.V62.Fix(text));
        Assert.Equal(from63, FtfyEncodingFix.V63.Fix(text));
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_chain_gives_its_damaged_text_and_no_other(string label, string words, string original, string damaged)
    {
        Assert.NotEmpty(label);
        Assert.True(DamageChain.TryParse(words.Split(' '), out var chain));
        Assert.True(chain.Reproduces(original, damaged));
        Assert.False(chain.Reproduces(original, damaged + "x"));
        Assert.False(chain.Reproduces(original.AsSpan(1), damaged));
        if (!words.Contains("lost-byte", StringComparison.Ordinal))
        {
            Assert.True(chain.Reproduces(original, chain.Damage(original)));
        }
    }

    [Fact]
    public void The_cases_cover_every_word_of_a_chain() => Assert.Empty(
        ("cp949 utf-8 johab iso-2022-kr latin-1 cp1252 cp1254 mac-roman cp874 iso-8859-2 iso-8859-7 iso-8859-15 cp437 cp1250 cp1251 koi8-r gbk "
            + "big5 euc-jp hybrid ftfy-6.2 ftfy-6.3 lost-ad lost-c1 lost-nbsp lost-byte nfkc references percent rfc2047").Split(' ')
        .Except(Chains.SelectMany(row => row.Data.Item2.Split(' '))));

    private static JsonElement.ArrayEnumerator Cases(string file) =>
        JsonElement.Parse(File.ReadAllText(RepositoryFolder.Combine("tests", "cases", "repair", file))).EnumerateArray();
}
