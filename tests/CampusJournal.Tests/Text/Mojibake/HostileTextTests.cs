using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CampusJournal.Text.Mojibake;
using CsCheck;

namespace CampusJournal.Tests.Text.Mojibake;

public class HostileTextTests
{
    private static readonly MojibakeRepairer Repairer = new();

    [Fact]
    public void Any_text_is_answered_and_its_steps_replay() =>
        Gen.Char['\0', char.MaxValue].Array[0, 60].Sample(
            characters =>
            {
                var text = new string(characters);
                return RepairedText.Replay(text, Repairer.Repair(text).Steps) == Repairer.Repair(text).Text;
            },
            iter: 200);

    [Fact]
    public void Random_accents_never_change()
    {
        const string Alphabet = " aeiounst.,éèàüößçñåøÉÜ’“”–«»";
        var random = new Random(949);
        for (var line = 0; line < 2_000; line++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(60)));
            Assert.Equal(text, Repairer.Repair(text).Text);
        }
    }

    // Not InlineData: an attribute cannot hold a lone surrogate.
    public static TheoryData<string, string> OddTexts => new()
    {
        { "\uD800", "\uD800" },
        { "\uDC00»ó´Ü¿©¹é\uD800", "\uDC00상단여백\uD800" },
        { "\0\0\0", "\0\0\0" },
        { "&#xD800;&#x110000;&#99999999999;&", "&#xD800;&#x110000;&#99999999999;&" },
    };

    [Theory]
    [MemberData(nameof(OddTexts), DisableDiscoveryEnumeration = true)]
    public void Odd_text_is_answered(string text, string expected) => Assert.Equal(expected, Repairer.Repair(text).Text);

    [Theory]
    [InlineData('À')]
    [InlineData('¡')]
    [InlineData('α')]
    [InlineData('竊')]
    public void A_long_line_of_one_character_ends(char character)
    {
        var text = new string(character, 20_000);

        var repaired = Repairer.Repair(text);

        Assert.Equal(repaired.Text, RepairedText.Replay(text, repaired.Steps));
    }

    [Fact]
    public void Emoji_among_accents_cost_no_more_than_other_signs()
    {
        // Each emoji used to be taken apart in every code page, at every look.
        var text = string.Concat(Enumerable.Repeat("é🙂", 20_000));

        Assert.False(Repairer.Repair(text).IsChanged);
    }

    [Fact]
    public void A_long_damaged_line_is_repaired_to_its_end()
    {
        var damaged = string.Concat(Enumerable.Repeat("¿À´ÃÀÇ ÁÖ¿ä´º½º ", 500));

        Assert.Equal(string.Concat(Enumerable.Repeat("오늘의 주요뉴스 ", 500)), Repairer.Repair(damaged).Text);
    }

    [Fact]
    public void No_good_line_of_the_shared_negatives_changes()
    {
        var path = Path.Combine(RepositoryFolder.Shared, "data", "repair", "negatives-dev.jsonl.gz");
        Assert.SkipUnless(File.Exists(path), "The folder shared is not beside the repository.");

        // Every 20th line; the scorer of the shared folder reads them all.
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        for (var number = 0; reader.ReadLine() is { } line; number++)
        {
            if (number % 20 == 0)
            {
                var text = JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
                Assert.Equal(text, Repairer.Repair(text).Text);
            }
        }
    }
}
