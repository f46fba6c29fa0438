using CampusJournal.Cli.Tests.Readme;
using CampusJournal.Tests.Ingest;

namespace CampusJournal.Cli.Tests;

public class ReviewTests
{
    private static readonly string Samples = Path.Combine(ReadmeShell.Root, "samples", "pages");

    // What an editor does: 열었다 becomes another word, 걷어 stays as it was found.
    private const string Edit =
        """
        import csv, os, sys
        os.chdir(sys.argv[1])
        rows = list(csv.reader(open('r.csv', encoding='utf-8-sig', newline='')))
        at = {name: i for i, name in enumerate(rows[0])}
        for row in rows[1:]:
            row[at['decision']] = {'열었다': '시작했다', '걷어': '-'}.get(row[at['after']], '')
        csv.writer(open('d.csv', 'w', encoding='cp949', errors='replace', newline='')).writerows(rows)
        print(len(rows) - 1)
        """;

    [Fact]
    public void An_editor_looks_at_the_list_writes_into_it_and_the_next_run_does_it()
    {
        using var folder = new TemporaryFolder();
        var listed = Ingest(folder, "a.db", "--review", "r.csv", "--review-below", "1");
        Assert.Equal(0, listed.ExitCode);
        Assert.Matches("^cjt: r.csv: [0-9]+ repairs to look at.$", listed.ErrorLines[^2]);
        Assert.True(int.Parse(Python.Run(Edit, ["csv"], folder.Root), null) > 1);

        var refused = Ingest(folder, "a.db", "--decisions", "d.csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Matches(@"^cjt: a.db: It was begun without --decisions, this run is with --decisions d.csv@[0-9a-f]{12}. --fresh replaces it.$", Assert.Single(refused.ErrorLines));

        Assert.Equal(0, Ingest(folder, "b.jsonl", "--decisions", "d.csv").ExitCode);
        var text = File.ReadAllText(folder["b.jsonl"]);
        Assert.Contains("실습을 시작했다", text, StringComparison.Ordinal);
        Assert.Contains("°È¾î", text, StringComparison.Ordinal);
        Assert.Contains("1 left as found, 1 in the editor's words", text, StringComparison.Ordinal);

        // The same command again has nothing to do, and knows that every decision is done.
        var again = Ingest(folder, "b.jsonl", "--decisions", "d.csv");
        Assert.Equal((0, 1), (again.ExitCode, again.ErrorLines.Length));
        File.AppendAllText(folder["d.csv"], "\r\n");
        Assert.Equal(2, Ingest(folder, "b.jsonl", "--decisions", "d.csv").ExitCode);
    }

    [Fact]
    public void A_decision_that_fits_no_page_is_named_with_its_row()
    {
        using var folder = new TemporaryFolder();
        folder.Write("d.csv", "id,decision\r\nr1,\r\nr2\e[2J,no\r\n");
        var result = Ingest(folder, "a.jsonl", "--decisions", "d.csv");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(@"cjt: d.csv, row 3: no page has the repair 'r2\u001b[2J'; nothing was done for this row.", result.ErrorLines[0]);
        Assert.Equal(2, result.ErrorLines.Length);
        Assert.Equal(0, Ingest(folder, "b.jsonl", "--decisions", "d.csv", "--limit", "1").ExitCode);
    }

    [Theory]
    [InlineData("cjt: --review takes a name that ends in .csv, as review.csv, not 'r.xlsx'.", "--review", "r.xlsx")]
    [InlineData("cjt: --review-below needs --review FILE.csv.", "--review-below", "0.5")]
    [InlineData("cjt: -o 'mine.csv': --decisions names this file, too.", "--review", "mine.csv", "--decisions", "./mine.csv")]
    [InlineData("cjt: mine.csv: This file exists and is not an output of this program; move it away or choose another name.", "--review", "mine.csv")]
    [InlineData("cjt: none.csv: There is no such file.", "--decisions", "none.csv")]
    [InlineData("cjt: mine.csv: This is not a list of repairs: its first line does not name the columns id and decision.", "--decisions", "mine.csv")]
    public void What_could_destroy_or_mean_nothing_is_refused(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.csv", "a,b\n");
        var result = Ingest(folder, "a.jsonl", arguments);
        Assert.Equal((2, message), (result.ExitCode, Assert.Single(result.ErrorLines)));
        Assert.Equal(["mine.csv"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    private static CjtResult Ingest(TemporaryFolder folder, string target, params string[] more) => Cjt.RunIn(folder.Root, [], ["ingest", Samples, "-o", target, .. more]);
}
