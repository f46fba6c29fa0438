using System.Text.Json;

namespace CampusJournal.Cli.Tests;

/// <summary>Where <c>--errors -</c> goes.</summary>
public sealed class FailureOutputTests
{
    [Fact]
    public void Failures_go_to_standard_output_where_nothing_else_goes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);

        var result = Cjt.RunIn(folder.Root, [], "ingest", "page", "missing", "-o", "a.jsonl", "--errors", "-");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("missing", JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("source").GetString());
        Assert.False(File.Exists(folder["-"]));
    }

    [Fact]
    public void Records_and_failures_do_not_share_standard_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page", Texts.CleanPage);

        var result = Cjt.RunIn(folder.Root, [], "ingest", "page", "-o", "-", "--errors", "-");

        Assert.Equal((2, "cjt: -o '-': --errors names this file, too."), (result.ExitCode, Assert.Single(result.ErrorLines)));
    }
}
