using System.Text.Json;
using CampusJournal.Tests.Text.Forward;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>What share of damaged lines must come out to the letter, on the lines of the folder <c>shared</c>. Figures are at or just below those measured.</summary>
public class RepairFloorTests
{
    private const double LeastSure = 0.99;

    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("k27", 99)]
    [InlineData("k27.631", 99)]
    [InlineData("k3f", 99.5)]
    [InlineData("k3f.631", 99.5)]
    [InlineData("k11f", 98)]
    [InlineData("k11s", 98)]
    [InlineData("k11", 95)]
    [InlineData("k14", 99.5)]
    [InlineData("k8", 99.5)]
    [InlineData("k10", 94)]
    [InlineData("k10m", 87)]
    [InlineData("k17", 99)]
    [InlineData("k19", 99.5)]
    public void Damaged_lines_come_out_to_the_letter(string kind, double percent)
    {
        var lines = SharedLines.Of("matrix-dev.jsonl.gz").Where(line => line.Text("kind") == kind).ToList();
        var right = lines.Count(line => Answers(line).Contains(Repairer.Repair(line.Text("text")).Text));
        Assert.InRange(100.0 * right / lines.Count, percent, 100);
    }

    /// <summary>What a caller may rely on: a repair that is proven, or at least 99 % sure, is wrong once in two hundred lines at most.</summary>
    [Fact]
    public void Repairs_that_call_themselves_sure_are_right()
    {
        var (repaired, sure, right) = (0, 0, 0);
        foreach (var line in SharedLines.Of("matrix-dev.jsonl.gz"))
        {
            var answer = Repairer.Repair(line.Text("text"));
            var isSure = answer.IsChanged && (answer.IsProven || answer.Confidence >= LeastSure);
            repaired += answer.IsChanged ? 1 : 0;
            sure += isSure ? 1 : 0;
            right += isSure && Answers(line).Contains(answer.Text) ? 1 : 0;
        }

        Assert.InRange(100.0 * right / sure, 99.5, 100);
        Assert.InRange(100.0 * sure / repaired, 60, 100);
    }

    private static IEnumerable<string> Answers(JsonElement line)
    {
        var accepted = line.TryGetProperty("accept", out var others) ? others.EnumerateArray().Select(other => other.GetString()!) : [];
        return accepted.Prepend(line.Text("truth"));
    }
}
