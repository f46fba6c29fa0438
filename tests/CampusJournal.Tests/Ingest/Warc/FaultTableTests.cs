using System.Globalization;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

public class FaultTableTests
{
    // warcio 1.8.1: what `warcio index` lists, and its exit code.
    private const string Index = """
        import contextlib, io, sys
        from warcio.cli import main
        out, code = io.StringIO(), 0
        with contextlib.redirect_stdout(out):
            try:
                main(['index', '-f', 'offset', sys.argv[1]])
            except SystemExit as end:
                code = 1 if end.code else 0
            except Exception:
                code = 1
        print(len(out.getvalue().splitlines()), code)
        """;

    public static TheoryData<string> Names => [.. FaultTable.Cases.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gives_every_record_that_can_be_had(string name)
    {
        var fault = FaultTable.Cases.Single(fault => fault.Name == name);
        using var folder = new TemporaryFolder().With("crawl.warc.gz", fault.Build());
        var notices = new NoticeCount();

        var report = await new IngestLine(new ArticleExtractor(), new() { Progress = notices })
            .RunAsync([PageSources.Open(folder["crawl.warc.gz"])], [], TestContext.Current.CancellationToken);

        Assert.Equal(fault.Ours, Describe(report, notices.Notices));
    }

    [Fact]
    public void The_README_has_the_table_as_it_is_tested()
    {
        var readme = File.ReadAllText(RepositoryFolder.Combine("README.md"));

        Assert.All(FaultTable.Cases.Skip(1), fault => Assert.Contains($"| {fault.Name} | {fault.Warcio} | {fault.Ours} |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Gives_no_less_than_warcio_where_that_is_installed()
    {
        foreach (var fault in FaultTable.Cases)
        {
            using var folder = new TemporaryFolder().With("crawl.warc.gz", fault.Build());
            var theirs = Python.Run(Index, ["warcio"], folder["crawl.warc.gz"]).Split(' ');
            Assert.InRange(int.Parse(theirs[0], CultureInfo.InvariantCulture), 0, Records(fault.Ours));
        }
    }

    private static int Records(string cell) => int.Parse(cell.Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Describe(IngestReport report, int notices)
    {
        string?[] parts =
        [
            $"{report.Records} records",
            report.Faults > 0 ? $"{report.Faults} of them flagged" : null,
            report.Failures > 0 ? $"{report.Failures} failure" : null,
            notices > 0 ? $"{notices} notice" : null,
            $"exit {(report.Failures + report.Faults > 0 ? 1 : 0)}",
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private sealed class NoticeCount : IIngestProgress
    {
        public int Notices { get; private set; }

        public void Recorded(ArticleRecord record, long bytes)
        {
        }

        public void Failed(PageFailure failure)
        {
        }

        public void Noticed(SourceNotice notice) => Notices++;

        public void Skipped(SkippedEntry entry)
        {
        }
    }
}
