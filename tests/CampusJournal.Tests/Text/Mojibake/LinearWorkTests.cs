using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>Twice the text is twice the work: counted in bytes allocated, and so long that what is not linear would not come to the end.</summary>
public class LinearWorkTests
{
    private const int Slack = 4_000_000;

    private static readonly MojibakeRepairer Repairer = new();

    public static TheoryData<string, int> Hostile => new()
    {
        { "»", 5_000 }, { "α", 3_000 }, { "\u0301", 1_500 }, { "»ó´Ü¿©¹é", 2_000 }, { "é\n", 10_000 }, { "ÿ", 10_000 }, { "占쏙옙", 50_000 }, { "\uFFFD", 200_000 },
        { "&", 200_000 }, { "&#", 200_000 }, { "&#x", 100_000 }, { "&Agrave", 10_000 }, { "<", 200_000 }, { "\0", 200_000 }, { "\uDC00", 50_000 }, { "\uD800é", 10_000 },
        { "%BB=", 50_000 }, { "%", 200_000 }, { "=?", 100_000 }, { "=?a?B? ", 30_000 }, { "\u000E", 200_000 }, { "\u000E!a ", 50_000 }, { "=?euc-kr?B?u/M=?= ", 2_000 }, { "ä \"ö\" ", 2_000 }, { "°Ô½Ã ëª© ", 1_500 }, { " ", 500_000 },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_repetition_costs_in_proportion_to_its_length(string part, int count)
    {
        var once = string.Concat(Enumerable.Repeat(part, count));
        Repairer.Repair(once);

        var (one, two) = (Allocated(once), Allocated(once + once));

        Assert.InRange(two, 0, (one * 3) + Slack);
        Assert.InRange(one, 0, (once.Length * 20_000L) + Slack);
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void The_same_holds_of_html(string part, int count)
    {
        var once = "<p>" + string.Concat(Enumerable.Repeat(part, count / 4));
        var repaired = Repairer.RepairHtml(once);

        Assert.Equal(repaired.Text, RepairedText.Replay(once, repaired.Steps));
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repairer.Repair(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
