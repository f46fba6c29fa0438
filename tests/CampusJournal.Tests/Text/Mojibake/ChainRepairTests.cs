using System.Text.Json;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>Each chain does its damage to sentences of ours, and the repair undoes it.</summary>
public class ChainRepairTests
{
    private static readonly MojibakeRepairer Repairer = new();
    private static readonly JsonElement Cases = JsonElement.Parse(File.ReadAllText(RepositoryFolder.Combine("tests", "cases", "repair", "chains.json")));

    public static TheoryData<string> Chains { get; } = [.. Strings("chains")];

    [Theory]
    [MemberData(nameof(Chains))]
    public void What_a_chain_did_is_undone_and_the_chain_named(string words)
    {
        var chain = Parse(words.Split(' '));
        var undone = 0;
        foreach (var sentence in Strings("sentences"))
        {
            // Null: the charset that it was read in lacks something, so that text is lost.
            if (chain.Damage(sentence) is not { } damaged)
            {
                continue;
            }

            var repaired = Repairer.Repair(damaged);

            Assert.Equal(sentence, repaired.Text);
            Assert.True(Parse(repaired.Chain!).Reproduces(sentence, damaged), $"{string.Join(' ', repaired.Chain!)} does not make {damaged}");
            undone++;
        }

        Assert.NotEqual(0, undone);
    }

    [Theory]
    [InlineData("utf-8 cp437")]
    [InlineData("utf-8 mac-roman")]
    [InlineData("utf-8 cp1252")]
    public void A_text_in_decomposed_syllables_comes_back_as_it_was_written(string words)
    {
        // So macOS writes the names of files: 한 is three letters.
        const string Name = "\u1112\u1161\u11A8\u1107\u1169 2009\u1102\u1167\u11AB 3\u110B\u116F\u11AF\u1112\u1169.pdf";
        Assert.Equal("학보 2009년 3월호.pdf", UnicodeNormalization.ToNfc(Name));

        Assert.Equal(Name, Repairer.Repair(Parse(words.Split(' ')).Damage(Name)!).Text);
    }

    [Fact]
    public void Every_word_of_a_chain_is_among_the_chains() => Assert.Empty(
        Misreadings.All.SelectMany(misreading => misreading.Pages.Append(misreading.Target.Charset)).Except(Strings("chains").SelectMany(words => words.Split(' '))));

    private static IEnumerable<string> Strings(string member) => Cases.GetProperty(member).EnumerateArray().Select(item => item.GetString()!);

    private static DamageChain Parse(IReadOnlyList<string> words) =>
        DamageChain.TryParse(words, out var chain) ? chain : throw new ArgumentException($"{string.Join(' ', words)} is no chain.", nameof(words));
}
