using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Review;
using CampusJournal.Text.Mojibake;
using CsvHelper;

namespace CampusJournal.Tests.Ingest.Review;

public class RepairReviewTests
{
    private const int PageCount = 12;

    [Fact]
    public async Task Lists_what_is_less_sure_with_its_surroundings_and_room_for_a_decision()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, ["a.jsonl"], [Page(0)]);
        var rows = Rows(folder["r.csv"]);
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal("", row["decision"]);
            Assert.Contains($"【{row["after"]}】", row["context"], StringComparison.Ordinal);
            Assert.Equal("p0.html", row["path"]);
        });
        Assert.StartsWith("\uFEFFid,confidence,before,after,context,decision,", Encoding.UTF8.GetString(File.ReadAllBytes(folder["r.csv"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_once_what_many_pages_repeat()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, ["a.jsonl"], [.. Enumerable.Range(0, 3).Select(_ => Page(0))]);
        var once = File.ReadAllText(folder["r.csv"]);
        using var other = new TemporaryFolder();
        await RunAsync(other, ["a.jsonl"], [Page(0)]);
        Assert.Equal(File.ReadAllText(other["r.csv"]), once);
    }

    [Theory]
    [InlineData("a.db")]
    [InlineData("a.jsonl")]
    [InlineData("a.csv a.json")]
    [InlineData("a.json")]
    public async Task Is_the_same_after_a_run_was_stopped_and_went_on(string targets)
    {
        var names = targets.Split(' ');
        var pages = Enumerable.Range(0, PageCount).Select(Page).ToList();
        using var whole = new TemporaryFolder();
        await RunAsync(whole, names, pages);

        using var stopped = new TemporaryFolder();
        for (var stop = 1; stop < PageCount; stop += 4)
        {
            using var cancel = new CancellationTokenSource();
            await RunAsync(stopped, names, StopAfter(pages, stop, cancel), cancel.Token);
            Assert.False(File.Exists(stopped["r.csv"]));
        }

        await RunAsync(stopped, names, pages);
        Assert.True(Rows(whole["r.csv"]).Count >= PageCount);
        Assert.Equal(File.ReadAllText(whole["r.csv"]), File.ReadAllText(stopped["r.csv"]));
    }

    [Fact]
    public async Task Does_not_write_over_what_an_editor_wrote()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, ["a.jsonl"], [Page(0)]);
        await RunAsync(folder, ["a.jsonl"], [Page(0)]);
        File.AppendAllText(folder["r.csv"], "x");
        Assert.Contains("edited", Assert.Throws<TargetRefusedException>(() => RepairReview.Open(folder["r.csv"])).Message, StringComparison.Ordinal);

        folder.With("own.csv", "mine");
        Assert.Contains("not an output of this program", Assert.Throws<TargetRefusedException>(() => RepairReview.Open(folder["own.csv"])).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder["own.csv"]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("\uFF1D1+1")]
    [InlineData(" =1+1")]
    public async Task Text_of_a_page_can_neither_run_nor_hide_in_it(string before)
    {
        using var folder = new TemporaryFolder();
        var piece = new RepairStep { Start = 0, End = 1, Before = before, After = "@\u202E\e[2J", Chain = ["cp949"], Confidence = 0.5, Proven = false };
        await using (var review = RepairReview.Open(folder["r.csv"]))
        {
            await review.WriteAsync(Record(piece), TestContext.Current.CancellationToken);
            await review.CompleteAsync(TestContext.Current.CancellationToken);
        }

        var text = File.ReadAllText(folder["r.csv"]);
        Assert.DoesNotContain(text, c => c is '\u202E' or '\e');
        var row = Assert.Single(Rows(folder["r.csv"]));
        Assert.Equal("'" + before, row["before"]);
        Assert.Equal((piece.Before, piece.After), (ReviewCell.Read(row["before"]), ReviewCell.Read(row["after"])));
    }

    [Fact]
    public async Task What_an_editor_decided_there_is_done_in_the_next_run_and_not_asked_again()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(folder, ["a.jsonl"], [Page(0)]);
        var id = Rows(folder["r.csv"])[0]["id"];
        folder.With("d.csv", $"id,decision\n{id},온실이라고 쓴다\nr1,no\n");
        var file = DecisionFile.Read(folder["d.csv"]);
        var tally = new DecisionTally(file);

        await RunAsync(folder, ["b.jsonl"], [Page(0)], decisions: tally, file: file);
        Assert.Contains("온실이라고 쓴다", File.ReadAllText(folder["b.jsonl"]), StringComparison.Ordinal);
        Assert.Equal("r1", Assert.Single(tally.Unmatched).Id);
        Assert.DoesNotContain(Rows(folder["r.csv"]), row => row["id"] == id);

        // Again: the page is skipped, and its decision counts as done all the same.
        var again = new DecisionTally(file);
        await RunAsync(folder, ["b.jsonl"], [Page(0)], decisions: again, file: file);
        Assert.Equal("r1", Assert.Single(again.Unmatched).Id);
    }

    private static SourcePage Page(int number)
    {
        // 온실에서 실습을 열었다, read as Latin-1, the soft hyphens lost with which two of its syllables ended: less than certain.
        var text = $"<meta charset=utf-8><title>{number}번 글</title><h1>¿Â½Ç¿¡¼ ½Ç½ÀÀ» ¿¾ú´Ù {number}</h1><p>{number}번째 글 그리고 본문.</p>";
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(bytes, new PageOrigin { Path = $"p{number}.html", RelativePath = $"p{number}.html", Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) });
    }

    private static IEnumerable<SourceItem> StopAfter(IEnumerable<SourcePage> pages, int count, CancellationTokenSource cancel)
    {
        foreach (var page in pages.Take(count))
        {
            yield return page;
        }

        cancel.Cancel();
    }

    private static async Task RunAsync(
        TemporaryFolder folder, string[] targets, IEnumerable<SourceItem> pages, CancellationToken? cancel = null, DecisionTally? decisions = null, DecisionFile? file = null)
    {
        var sinks = new List<IRecordSink>(await RecordSinks.OpenAllAsync([.. targets.Select(target => folder[target])], new() { KeepsRecords = true }));
        sinks.Add(RepairReview.Open(folder["r.csv"], new() { Below = 1 }));
        sinks.AddRange(decisions is null ? [] : [decisions]);
        var line = new IngestLine(new ArticleExtractor(new() { Decisions = file?.Decisions }));
        await line.RunAsync([new ListSource(pages)], sinks, cancel ?? TestContext.Current.CancellationToken);
        foreach (var sink in sinks)
        {
            await sink.DisposeAsync();
        }
    }

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using var reader = CsvReader.FromFile(path);
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.Headers.Select((name, i) => (name, Cell: reader.GetString(i))).ToDictionary(cell => cell.name, cell => cell.Cell));
        }

        return rows;
    }

    private static ArticleRecord Record(RepairStep step) => new()
    {
        Id = "0",
        Source = new() { Path = "a.html" },
        Kind = "article",
        Charset = new("utf-8", null, 1, "utf-8", false, 0),
        Repair = new(1, 1, 0, step.Chain, false, step.Confidence) { Steps = [step], Places = [new("r1", step, "", "")] },
        Tool = "cjt/0",
    };
}
