using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class RepairCasesTests
{
    private static readonly MojibakeRepairer Repairer = new();

    public static TheoryData<string, string> InTheWild => RepairCase.Read("in-the-wild.json");

    public static TheoryData<string, string> Synthetic => RepairCase.Read("synthetic.json");

    public static TheoryData<string, string> Negative => RepairCase.Read("negative.json");

    public static TheoryData<string, string> KnownFailures => RepairCase.Read("known-failures.json");

    [Theory]
    [MemberData(nameof(InTheWild))]
    [MemberData(nameof(Synthetic))]
    public void Damage_is_undone(string damaged, string original)
    {
        var repaired = Repairer.Repair(damaged);

        Assert.Equal(original, repaired.Text);
        Assert.Equal(repaired.Text, RepairedText.Replay(damaged, repaired.Steps));
        Assert.False(Repairer.Repair(repaired.Text).IsChanged, "A second repair changes the first one's result.");
    }

    [Theory]
    [MemberData(nameof(Negative))]
    public void Good_text_is_left_alone(string text, string same)
    {
        var repaired = Repairer.Repair(text);

        Assert.Empty(repaired.Steps);
        Assert.Equal(same, repaired.Text);
    }

    [Theory]
    [MemberData(nameof(KnownFailures))]
    public void A_known_failure_still_fails_or_moves_to_the_other_cases(string damaged, string original) =>
        Assert.NotEqual(original, Repairer.Repair(damaged).Text);
}
