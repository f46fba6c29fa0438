using CampusJournal.Soak;

namespace CampusJournal.Cli.Tests;

/// <summary>The small form of the soaks: <c>dotnet run --project tests/CampusJournal.Soak</c> has the long one.</summary>
public class KillTests
{
    [Theory]
    [InlineData("articles.jsonl")]
    [InlineData("articles.db")]
    public void A_run_that_is_killed_again_and_again_ends_as_an_undisturbed_one(string target)
    {
        using var folder = new SoakFolder();
        Assert.StartsWith($"{target}: 3 kills", new KillRun(folder.Make("run"), new Random(6)).Run(target, pages: 300, kills: 3), StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_of_a_Slurm_array_merge_to_the_single_run_although_one_and_the_controller_are_killed()
    {
        Assert.SkipWhen(SlurmCluster.WhyNot() is not null, SlurmCluster.WhyNot() ?? "");
        using var folder = new SoakFolder();
        try
        {
            Assert.EndsWith("merged as the single run.", new SlurmRun(folder.Make("slurm")).Run(pages: 2_000), StringComparison.Ordinal);
        }
        catch (SlurmStartException exception)
        {
            Assert.Skip($"There is no Slurm to run on: {exception.Message}");
        }
    }
}
