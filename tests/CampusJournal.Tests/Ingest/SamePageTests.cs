using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest;

public class SamePageTests
{
    [Theory]
    [InlineData("x.db")]
    [InlineData("x.jsonl")]
    [InlineData("x.csv")]
    [InlineData("x.jsonl x.json")]
    public async Task A_page_with_the_id_of_one_before_is_told_in_the_balance_by_every_target(string targets)
    {
        using var folder = new TemporaryFolder().With("p/x/a.html", "").With("p/y/a.html", "");
        await IngestAsync(folder, "p/x", targets);

        var report = await IngestAsync(folder, "p/y", targets);
        var again = await IngestAsync(folder, "p/y", targets);

        Assert.Equal(new Dictionary<string, long> { ["same-page"] = 1 }, report.SkippedByReason);
        Assert.Equal(new Dictionary<string, long> { ["same-page"] = 1 }, again.SkippedByReason);
    }

    [Theory]
    [InlineData("x.db")]
    [InlineData("x.jsonl")]
    public async Task A_record_that_is_superseded_stands_for_no_other_page(string target)
    {
        using var folder = new TemporaryFolder().With("p/x/a.html", "<p>first").With("p/y/a.html", "<p>first");
        await IngestAsync(folder, "p/x", target);
        await IngestAsync(folder.With("p/x/a.html", "<p>second"), "p/x", target);

        Assert.Equal(1, (await IngestAsync(folder, "p/y", target)).Records);
    }

    private static Task<IngestReport> IngestAsync(TemporaryFolder folder, string source, string targets) =>
        Pages.RunAsync(PageSources.Open(folder[source]), [.. targets.Split(' ').Select(target => folder[target])]);
}
