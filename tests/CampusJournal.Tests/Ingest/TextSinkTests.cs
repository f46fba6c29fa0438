using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Text;
using CsvHelper;

namespace CampusJournal.Tests.Ingest;

public class TextSinkTests
{
    private static readonly ArticleRecord Record = new()
    {
        Id = "0",
        Source = new() { Path = "a,b\n\"c\".html", Url = "http://example.kr/?a=1&b=2", Offset = 7 },
        Kind = "article",
        Title = "=cmd|' /C calc'!A0",
        Body = "첫 문단.\n\n둘째 \"문단\", 쉼표\t탭",
        Authors = [new("김기자", "기자", null, "person")],
        Charset = new("cp949", "euc-kr", 0.5, "meta", true, 3),
        Repair = new(0, 0, 0, null, false, 1),
        Tool = "cjt/0",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(',', false)]
    [InlineData('\t', false)]
    [InlineData(',', true)]
    public async Task Writes_tables_that_read_back_cell_for_cell(char separator, bool forExcel)
    {
        var bytes = await WriteAsync(stream => new CsvSink(stream, new() { Separator = separator, ForExcel = forExcel }), Record, Record);

        using var reader = CsvReader.Create(bytes, new() { Separator = separator });
        Assert.True(reader.Read());
        foreach (var field in RecordFields.All)
        {
            var expected = field.Value(Record) switch { null => "", bool flag => flag ? "true" : "false", var value => FormattableString.Invariant($"{value}") };
            Assert.Equal(forExcel && field.Name == "title" ? "'" + expected : expected, reader.GetString(field.Name));
        }

        Assert.True(reader.Read());
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task Writes_plain_tables_without_mark_and_with_line_feeds()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync(stream => new CsvSink(stream, new() { Fields = Fields("id", "source.url") }), Record));

        Assert.Equal("id,source.url\n0,http://example.kr/?a=1&b=2\n", text);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+82", "\"'+82\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF20SUM(A1)", "'\uFF20SUM(A1)")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData(" =1", "' =1")]
    [InlineData("\u3000@SUM(A1)", "'\u3000@SUM(A1)")]
    [InlineData("\e=HYPERLINK(A1)", "'\e=HYPERLINK(A1)")]
    [InlineData("\0\u0085=1", "'\0\u0085=1")]
    [InlineData("\u200B\u202E\uFEFF+1", "'\u200B\u202E\uFEFF+1")]
    [InlineData("a=1", "a=1")]
    [InlineData(" a=1", " a=1")]
    [InlineData("\e", "\e")]
    public async Task Defuses_formulas_for_spreadsheets(string title, string cell)
    {
        var bytes = await WriteAsync(
            stream => new CsvSink(stream, new() { ForExcel = true, Fields = Fields("id", "title") }), Record with { Title = title });

        Assert.Equal("\uFEFFid,title\r\n0," + cell + "\r\n", Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData(32_767, true, 0)]
    [InlineData(32_768, true, 1)]
    [InlineData(32_768, false, 0)]
    public async Task Tells_once_of_cells_that_Excel_cuts(int length, bool forExcel, int notices)
    {
        var told = new List<string>();
        var record = Record with { Body = new('가', length) };

        await WriteAsync(stream => new CsvSink(stream, new() { ForExcel = forExcel, Notice = (code, _) => told.Add(code) }), record, record);

        Assert.Equal(Enumerable.Repeat("cut-by-excel", notices), told);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Writes_one_JSON_array(int records)
    {
        var bytes = await WriteAsync(stream => new JsonSink(stream), [.. Enumerable.Repeat(Record, records)]);

        using var json = JsonDocument.Parse(bytes);
        Assert.Equal(records, json.RootElement.GetArrayLength());
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Fact]
    public async Task Writes_a_record_a_line_with_Hangul_as_it_is()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync(stream => new JsonLinesSink(stream), Record, Record));

        Assert.Equal(2, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("첫 문단", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public async Task Writes_a_long_text_in_pieces_as_it_writes_it_in_one()
    {
        var options = new JsonSerializerOptions { Encoder = JsonText.Encoder };

        // Pairs, marks that are escaped and half a surrogate fall on every border of a piece.
        foreach (var text in new[] { "가", "a\n", "😀", "\"\\", "\ud83d", "x\u00a0" })
        {
            for (var shift = 0; shift < 3; shift++)
            {
                var record = Record with { Body = new string('-', shift) + string.Concat(Enumerable.Repeat(text, 40_000)) };
                var line = await WriteAsync(stream => new JsonLinesSink(stream), record);
                var pieces = JsonSerializer.SerializeToUtf8Bytes(record.Body, options);

                Assert.True(line.AsSpan().IndexOf(pieces) > 0, $"{text}, {shift}");
            }
        }
    }

    [Fact]
    public async Task Writes_failures_with_the_five_names_of_the_contract()
    {
        using var folder = new TemporaryFolder();
        await using (var sink = RecordSinks.OpenFailures(folder["e.jsonl"]))
        {
            await sink.WriteFailureAsync(new PageFailure("가\n\".html", null, "read", "not-found", "없다"), Cancel);
            await sink.CompleteAsync(Cancel);
        }

        Assert.Equal("""{"source":"가\n\".html","offset":null,"stage":"read","code":"not-found","message":"없다"}""" + "\n", File.ReadAllText(folder["e.jsonl"]));
    }

    [Fact]
    public async Task Keeps_the_failures_of_a_run_that_was_stopped()
    {
        using var folder = new TemporaryFolder();
        await using (var sink = RecordSinks.OpenFailures(folder["e.jsonl"]))
        {
            await sink.WriteFailureAsync(new PageFailure("a", null, "read", "not-found", "m"), Cancel);
        }

        Assert.Single(File.ReadAllLines(folder["e.jsonl"]));
        await using var again = RecordSinks.OpenFailures(folder["e.jsonl"]);
    }

    [Fact]
    public async Task Puts_a_target_under_its_name_with_a_manifest_that_matches()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("p/b.html", "<p>b");

        await Pages.IngestAsync(folder["p"], folder["x.jsonl"]);

        Assert.Equal(["x.jsonl", "x.jsonl.journal", "x.jsonl.manifest"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["x.jsonl.manifest"]));
        Assert.Equal(2, manifest.RootElement.GetProperty("records").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["x.jsonl"]))), manifest.RootElement.GetProperty("sha256").GetString());
        Assert.StartsWith("cjt/", manifest.RootElement.GetProperty("tool").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_nothing_under_the_name_of_a_target_that_was_not_finished()
    {
        using var folder = new TemporaryFolder();
        await using (var sink = RecordSinks.Open(folder["x.csv"]))
        {
            await sink.WriteAsync(Record, Cancel);
        }

        await using (var sink = RecordSinks.Open(folder["x.json"]))
        {
            await sink.WriteAsync(Record, Cancel);
        }

        Assert.Equal(["x.csv.journal", "x.csv.tmp"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.db")]
    public async Task Leaves_no_empty_target_when_there_is_nothing_to_write(string target)
    {
        using var folder = new TemporaryFolder().With("p/a.gif", [1, 0, 2]);

        Assert.Equal(1, (await Pages.IngestAsync(folder["p"], folder[target])).Skipped);
        Assert.Equal(1, (await Pages.IngestAsync(folder["mistyped"], folder[target])).Failures);

        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public async Task Replaces_its_own_output_only_when_fresh()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("q/b.html", "<p>b");
        await Pages.IngestAsync(folder["p"], folder["x.json"]);
        var before = File.ReadAllText(folder["x.json"]);

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => Pages.IngestAsync(folder["q"], folder["x.json"]));
        Assert.True(refused.IsReplaceable);
        Assert.Equal(before, File.ReadAllText(folder["x.json"]));

        await Pages.IngestAsync(folder["q"], folder["x.json"], new() { Fresh = true });
        Assert.NotEqual(before, File.ReadAllText(folder["x.json"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"tool\":\"other/1\",\"records\":0,\"bytes\":0,\"sha256\":\"\"}")]
    [InlineData("not JSON")]
    public async Task Refuses_a_file_without_a_manifest_of_ours(string manifest)
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("x.csv", "mine");
        if (manifest.Length > 0)
        {
            folder.With("x.csv.manifest", manifest);
        }

        await Assert.ThrowsAsync<TargetRefusedException>(() => Pages.IngestAsync(folder["p"], folder["x.csv"], new() { Fresh = true }));

        Assert.Equal("mine", File.ReadAllText(folder["x.csv"]));
    }

    [Fact]
    public async Task Refuses_a_target_that_is_being_written_but_not_what_a_killed_run_left()
    {
        using var folder = new TemporaryFolder().With("x.jsonl.tmp", "{\"id\":");
        await using var sink = RecordSinks.Open(folder["x.jsonl"]);

        Assert.Throws<TargetRefusedException>(() => RecordSinks.Open(folder["x.jsonl"]));

        await sink.CompleteAsync(Cancel);
        Assert.Equal("", File.ReadAllText(folder["x.jsonl"]));
    }

    [Fact]
    public async Task Never_writes_through_a_link_that_lies_where_the_temporary_file_goes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("precious", "mine");
        File.CreateSymbolicLink(folder["x.jsonl.tmp"], folder["precious"]);

        await Pages.IngestAsync(folder["p"], folder["x.jsonl"]);

        Assert.Equal("mine", File.ReadAllText(folder["precious"]));
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.json")]
    [InlineData("x.csv")]
    [InlineData("x.db")]
    [InlineData("x.rss")]
    [InlineData("x.md/")]
    public async Task Does_not_read_what_it_writes(string target)
    {
        using var folder = new TemporaryFolder().With("a.html", "<p>a");
        var sources = new SourceOptions { OwnOutputs = [folder[target]] };
        for (var run = 0; run < 2; run++)
        {
            var report = await Pages.RunAsync(PageSources.Open(folder.Root, sources), [folder[target]]);

            var pages = report.Records + report.SkippedByReason.GetValueOrDefault(SkippedEntry.AlreadyIngested);
            Assert.Equal((1L, 0L), (pages, report.Failures));
        }
    }

    [Fact]
    public async Task Does_not_read_what_an_earlier_run_wrote()
    {
        using var folder = new TemporaryFolder().With("a.html", "<p>a");

        await Pages.IngestAsync(folder.Root, folder["x.jsonl"]);
        var report = await Pages.IngestAsync(folder.Root, folder["y.jsonl"]);

        Assert.Equal((1L, 0L), (report.Records, report.Failures));
    }

    [Fact]
    public void Names_the_known_suffixes_when_one_is_not_known()
    {
        var thrown = Assert.Throws<ArgumentException>(() => RecordSinks.Open("articles.xlsx"));

        Assert.Equal("The target's suffix is not known; known are .jsonl .json .csv .tsv .parquet .wxr .rss .dc.xml .conversion.warc.gz .db .sqlite .md/ and - for standard output.", thrown.Message);
    }

    private static IReadOnlyList<RecordField> Fields(params string[] names) => [.. names.Select(name => RecordFields.Find(name)!)];

    private static async Task<byte[]> WriteAsync(Func<Stream, IRecordSink> create, params ArticleRecord[] records)
    {
        var stream = new MemoryStream();
        await using (var sink = create(stream))
        {
            foreach (var record in records)
            {
                await sink.WriteAsync(record, Cancel);
            }

            await sink.CompleteAsync(Cancel);
        }

        return stream.ToArray();
    }
}
