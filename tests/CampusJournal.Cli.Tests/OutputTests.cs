using CampusJournal.Cli.Tests.Readme;
using CampusJournal.Tests.Ingest;
using Parquet;

namespace CampusJournal.Cli.Tests;

/// <summary>What a run writes, read by programs that are not ours.</summary>
public class OutputTests
{
    private static readonly string Samples = Path.Combine(ReadmeShell.Root, "samples", "pages");

    private static readonly string[] Targets =
        ["a.jsonl", "a.json", "a.csv", "a.tsv", "a.db", "a.parquet", "a.wxr", "a.rss", "a.dc.xml", "a.md/", "a.conversion.warc.gz"];

    private const string ReadAll =
        """
        import csv, gzip, json, os, sqlite3, sys, xml.etree.ElementTree as xml
        os.chdir(sys.argv[1])
        csv.field_size_limit(1 << 30)
        text = lambda name: open(name, encoding='utf-8', newline='')
        lines = [json.loads(line) for line in text('a.jsonl')]
        ids = [record['id'] for record in lines]
        assert json.load(text('a.json')) == lines
        assert '\\u' not in text('a.jsonl').read()
        for name, mark in ('a.csv', ','), ('a.tsv', '\t'):
            rows = list(csv.DictReader(text(name), delimiter=mark))
            assert [row['id'] for row in rows] == ids
            assert [row['body'] for row in rows] == [record['body'] for record in lines]
            assert [row['title'] for row in rows] == [record['title'] or '' for record in lines]
            assert [json.loads(row['authors']) for row in rows] == [record['authors'] for record in lines]
        rows = sqlite3.connect('a.db').execute('select id, body, record from articles order by rowid').fetchall()
        assert [row[0] for row in rows] == ids and [json.loads(row[2]) for row in rows] == lines
        for name in 'a.wxr', 'a.rss':
            items = xml.parse(name).getroot().findall('channel/item')
            assert [item.find('guid').text for item in items] == ids
            assert all(item.findtext('title') == record['title'] for item, record in zip(items, lines) if record['title'])
        assert [item.findtext('title') for item in items] == [record['title'] for record in lines]
        records = xml.parse('a.dc.xml').getroot()
        assert [record.find('{http://purl.org/dc/elements/1.1/}identifier').text for record in records] == ids
        assert sorted(name[-35:-3] for name in os.listdir('a.md')) == sorted(ids)
        assert gzip.open('a.conversion.warc.gz').read().count(b'WARC-Type: conversion\r\n') == len(ids)
        print(len(ids))
        """;

    private const string ReadHostile =
        """
        import csv, json, os, re, sqlite3, sys, xml.etree.ElementTree as xml
        os.chdir(sys.argv[1])
        text = lambda name: open(name, encoding='utf-8-sig', newline='')
        lines = [json.loads(line) for line in text('a.jsonl')]
        titles = [record['title'] for record in lines]
        assert json.load(text('a.json')) == lines
        for row, title in zip(csv.DictReader(text('a.csv')), titles):
            assert row['title'].removeprefix("'") == title.removeprefix("'"), row['title']
            assert not re.match(r'[\s\x00-\x1f\u200b-\u200f\u202a-\u202e]*[=+@-]', row['title']), row['title']
        assert [row[0] for row in sqlite3.connect('a.db').execute('select title from articles order by rowid')] == titles
        for name, path in ('a.wxr', 'channel/item'), ('a.rss', 'channel/item'), ('a.dc.xml', '*'):
            assert len(xml.parse(name).getroot().findall(path)) == len(lines), name
        names = os.listdir('a.md')
        assert len({name.casefold() for name in names}) == len(lines)
        assert all(len(name.encode()) <= 255 and re.fullmatch(r'[\w-]+\.md', name) for name in names), names
        report = text('r.html').read().lower()
        assert '<script' not in report and "default-src 'none'" in report.replace('&#39;', "'")
        assert not re.search(r'(?:href|src)="(?!https?:|#)', report)
        print(len(lines))
        """;

    [Fact]
    public void A_run_over_hostile_titles_fills_targets_that_others_can_read()
    {
        string[] titles =
        [
            "<script>alert(1)</script>", "=HYPERLINK(\"http://evil.example\")", " =1+1", "-->", "]]>", "---", "{{ site.x }} {% raw %} {{< x >}}", "../../etc/passwd", "CON",
            "동일", "동일", "Title", "TITLE", new('가', 300), "\u202Eevil\u202C", "a\u2028b", "\e[2J", "'; DROP TABLE articles; --", "\"둘\", 'one'", "null", "#1", "C:\\a|b?*",
        ];
        using var folder = new TemporaryFolder();
        for (var i = 0; i < titles.Length; i++)
        {
            var shown = System.Net.WebUtility.HtmlEncode(titles[i]);
            folder.Write($"pages/{i:00}.html", $"<!DOCTYPE html><meta charset=\"utf-8\"><title>{shown}</title><h1>{shown}</h1><p>{i}번째 글이다. {shown}</p>");
        }

        string[] targets = [.. Targets.Where(target => !target.EndsWith(".gz", StringComparison.Ordinal)).SelectMany(target => new[] { "-o", target })];
        var result = Cjt.RunIn(folder.Root, [], ["ingest", "pages", "--excel", "--report", "r.html", .. targets]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal($"{titles.Length}", Python.Run(ReadHostile, ["csv", "sqlite3", "xml.etree.ElementTree"], folder.Root).Trim());
    }

    [Fact]
    public void A_real_sqlite_utils_opens_the_database_as_it_is()
    {
        using var shell = new ReadmeShell();
        Assert.SkipUnless(shell.Run("command -v sqlite-utils").Count > 0, "There is no sqlite-utils here.");

        Assert.Equal("cjt: 18 seen = 18 records + 0 failures + 0 skipped", shell.Run("cjt ingest samples/pages -o a.db")[^1]);

        Assert.Contains("{\"table\": \"articles\", \"count\": 18}", string.Concat(shell.Run("sqlite-utils tables a.db --counts")), StringComparison.Ordinal);
        Assert.Contains("버려진 온실", string.Concat(shell.Run("sqlite-utils rows a.db articles -c title --csv")), StringComparison.Ordinal);
        var found = "sqlite-utils a.db --csv \"SELECT title FROM articles WHERE rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH '온실')\"";
        Assert.Contains("버려진 온실", string.Concat(shell.Run(found)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_fills_every_target_and_others_can_read_them()
    {
        using var folder = new TemporaryFolder();
        var result = Cjt.RunIn(folder.Root, [], ["ingest", Samples, "--report", "r.html", .. Targets.SelectMany(target => new[] { "-o", target })]);
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Equal("cjt: 18 seen = 18 records + 0 failures + 0 skipped", result.ErrorLines[^1]);

        await using var parquet = await ParquetReader.CreateAsync(folder["a.parquet"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(18, parquet.Metadata!.NumRows);
        Assert.Equal("18", Python.Run(ReadAll, ["csv", "sqlite3", "xml.etree.ElementTree"], folder.Root).Trim());
    }

    [Fact]
    public void Only_the_fields_that_are_asked_for_get_into_tables_and_JSON()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.csv", "-o", "a.jsonl", "-o", "a.json", "--fields", "kind,source.path");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("kind,source.path\narticle,a.html\n", File.ReadAllText(folder["a.csv"]));
        Assert.Equal("{\"kind\":\"article\",\"source.path\":\"a.html\"}\n", File.ReadAllText(folder["a.jsonl"]));
        Assert.Equal("[\n{\"kind\":\"article\",\"source.path\":\"a.html\"}\n]\n", File.ReadAllText(folder["a.json"]));
    }

    [Fact]
    public void A_title_that_a_spreadsheet_would_run_is_defused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", "<title>x</title><h1>=HYPERLINK(\"http://evil.example\")</h1><p>" + string.Join(' ', Enumerable.Repeat("본문", 50)));
        Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.csv", "--excel", "--fields", "title");
        var cell = File.ReadAllText(folder["a.csv"]).Split("\r\n")[1];
        Assert.True(cell.Length > 2 && cell.TrimStart('"')[0] is not ('=' or '+' or '-' or '@'), cell);
    }

    [Fact]
    public void What_XML_cannot_hold_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", Texts.CleanPage.Replace("</title>", "\u0001\uFFFE</title>", StringComparison.Ordinal));
        var result = Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.rss", "--charset", "utf-8");
        Assert.Equal(0, result.ExitCode);
        Assert.All(result.ErrorLines[..^1], line => Assert.StartsWith("cjt: a.rss: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mine.md/: This folder exists and is not an output of this program", "-o", "mine.md/")]
    [InlineData("--bag needs a folder target", "-o", "a.csv", "--bag")]
    [InlineData("a record has no field 'titel'. Did you mean title?", "-o", "a.csv", "--fields", "titel")]
    [InlineData("this target is named twice", "-o", "a.md/", "-o", "./a.md/")]
    [InlineData("its folder does not exist", "-o", "none/a.md/")]
    [InlineData("suffix is not known", "-o", "a.md")]
    public void A_target_that_cannot_be_is_refused_with_a_clear_line(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.md/page.html", Texts.CleanPage);
        var result = Cjt.RunIn(folder.Root, [], ["ingest", "mine.md/", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(sentence, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["mine.md"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName));
        Assert.Equal(Texts.CleanPage, File.ReadAllText(folder["mine.md/page.html"]));
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.json")]
    [InlineData("a.db")]
    [InlineData("a.md/")]
    [InlineData("a.html")]
    [InlineData("a.failed")]
    [InlineData("a.list.csv")]
    public void A_pipe_or_a_link_to_nothing_is_no_target_and_stays(string name)
    {
        Assert.SkipUnless(NamedPipe.IsKnown, "There are no named pipes here.");
        using var folder = new TemporaryFolder();
        folder.Write("p.html", Texts.CleanPage);
        string[] arguments = Path.GetExtension(name) switch
        {
            ".html" => ["-o", "b.jsonl", "--report", name],
            ".failed" => ["-o", "b.jsonl", "--errors", name],
            ".csv" => ["-o", "b.jsonl", "--review", name],
            _ => ["-o", name],
        };
        var path = folder[name.TrimEnd('/')];
        NamedPipe.Make(path);
        var pipe = Cjt.RunIn(folder.Root, [], ["ingest", "p.html", .. arguments]);
        File.Delete(path);
        File.CreateSymbolicLink(path, folder["nowhere"]);
        var link = Cjt.RunIn(folder.Root, [], ["ingest", "p.html", .. arguments]);

        Assert.Equal((2, 2), (pipe.ExitCode, link.ExitCode));
        var reason = name.EndsWith('/') ? "This is a file; name a folder " : "This file exists and is not ";
        Assert.StartsWith($"cjt: {name}: {reason}", Assert.Single(pipe.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(pipe.Error, link.Error);
        Assert.Equal([Path.GetFileName(path), "p.html"], [.. Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void A_bag_is_what_a_folder_becomes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", Texts.CleanPage);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.md/", "--bag").ExitCode);
        Assert.Single(Directory.GetFiles(folder["a.md/data"]));
        Assert.True(File.Exists(folder["a.md/bagit.txt"]) && File.Exists(folder["a.md.manifest"]));
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.md/", "--bag").ExitCode);
        Assert.Equal(2, Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.md/").ExitCode);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.md/", "--fresh").ExitCode);
        Assert.Single(Directory.GetFileSystemEntries(folder["a.md"]));
    }
}
