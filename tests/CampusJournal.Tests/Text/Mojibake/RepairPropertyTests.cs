using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>What must hold of every case, whatever its repair is.</summary>
public class RepairPropertyTests
{
    private static readonly string[] Files = ["in-the-wild.json", "synthetic.json", "negative.json", "known-failures.json"];

    // One more layer of damage, as it happens to files that are damaged already.
    private static readonly string[][] Layers = [["utf-8", "cp1252"], ["utf-8", "latin-1"], ["utf-8", "mac-roman"]];

    private static readonly MojibakeRepairer Repairer = new();

    public static TheoryData<string> AllFiles => [.. Files];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Steps_replay_to_the_same_text_and_lie_in_order(string file)
    {
        foreach (var (text, _) in Read(file))
        {
            var repaired = Repairer.Repair(text);
            Assert.Equal(repaired.Text, RepairedText.Replay(text, repaired.Steps));
            Assert.All(repaired.Steps, step => Assert.NotEqual(step.Before, step.After));
            Assert.All(repaired.Unrecoverable, lost => Assert.InRange(lost.End, lost.Start + 1, text.Length));
        }
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_second_repair_changes_nothing(string file)
    {
        foreach (var (text, _) in Read(file))
        {
            var once = Repairer.Repair(text).Text;
            Assert.Equal(once, Repairer.Repair(once).Text);
        }
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Lines_around_stay_as_they_are(string file)
    {
        const string Before = "  도서관은 9시에 연다.\r\n\r\n\tCôte d’Ivoire \u00A0\n", After = "\r\n© 2024 – São Paulo\u00A0 \n\n";
        foreach (var (text, _) in Read(file))
        {
            var repaired = Repairer.Repair(Before + text + After);
            Assert.StartsWith(Before, repaired.Text, StringComparison.Ordinal);
            Assert.EndsWith(After, repaired.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("in-the-wild.json")]
    [InlineData("synthetic.json")]
    public void One_more_layer_of_damage_is_undone_or_left_and_never_made_worse(string file)
    {
        foreach (var (text, original) in Read(file))
        {
            foreach (var layer in Layers)
            {
                if (!DamageChain.TryParse(layer, out var chain) || chain.Damage(text, new bool[text.Length]) is not { } damaged || damaged == text)
                {
                    continue;
                }

                var repaired = Repairer.Repair(damaged).Text;
                var isUndone = repaired == original || repaired == text || repaired == Repairer.Repair(text).Text;
                Assert.True(isUndone || Distance(repaired, original) <= Distance(damaged, original), $"{damaged} became {repaired}, not {original}");
            }
        }
    }

    [Theory]
    [InlineData(" aeiounst.,éèàüößçñåøÉÜ’“”–«»", 1)]
    [InlineData(" αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔ.,«»", 2)]
    [InlineData(" абвгдежзийклмнопрстуфхцчшщыьэюяАБВГД.,«»—", 3)]
    [InlineData(" אבגדהוזחטיכלמנסעפצקרשת.,״׳", 4)]
    [InlineData(" กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวสหอฮะาิีึืุูเแโใไ่้", 5)]
    [InlineData("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年，。", 6)]
    [InlineData("のにはをたがでてとしれさいるなもあこくり日本語人大年中会国学生行見時，。ァアィイカキクケコ", 7)]
    [InlineData("가나다라마바사아자차카타파하은는이가을를에서 고다도로만한것수있없하되.,", 8)]
    public void Random_text_never_changes(string alphabet, int seed)
    {
        var random = new Random(seed);
        for (var line = 0; line < 300; line++)
        {
            var text = new string(random.GetItems<char>(alphabet, random.Next(60)));
            Assert.Equal(text, Repairer.Repair(text).Text);
        }
    }

    private static IEnumerable<(string Text, string Original)> Read(string file) =>
        RepairCase.Read(file).Select(row => (row.Data.Item1, row.Data.Item2));

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < other.Length; j++)
            {
                (diagonal, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (one[i] == other[j] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
