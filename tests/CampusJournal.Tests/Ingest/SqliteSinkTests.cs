using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Export;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Tests.Ingest;

public class SqliteSinkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_each_record_as_a_row_with_its_fields_and_as_JSON()
    {
        using var folder = new TemporaryFolder().With("p/a.html", Pages.Html("총장 선거", "본문입니다.")).With("p/b.html", "");

        var report = await Pages.IngestAsync(folder["p"], folder["x.db"]);

        Assert.Equal(2, report.Records);
        using var database = Open(folder["x.db"]);
        Assert.Equal("2", Scalar(database, "SELECT count(*) FROM articles"));
        var record = ArticleJson.Read(Scalar(database, "SELECT record FROM articles WHERE source_path LIKE '%a.html'"));
        Assert.Equal(record.Id, Scalar(database, "SELECT id FROM articles WHERE source_path LIKE '%a.html'"));
        foreach (var field in RecordFields.All)
        {
            var expected = Convert.ToString(field.Value(record) is bool flag ? (flag ? 1 : 0) : field.Value(record), System.Globalization.CultureInfo.InvariantCulture) ?? "";
            Assert.Equal(expected, Scalar(database, $"SELECT \"{field.ColumnName}\" FROM articles WHERE source_path LIKE '%a.html'"));
        }
    }

    [Fact]
    public async Task A_file_of_no_bytes_as_an_early_kill_leaves_it_is_begun()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("x.db", "");

        Assert.Equal(1, (await Pages.IngestAsync(folder["p"], folder["x.db"])).Records);
    }

    [Fact]
    public async Task Says_whose_it_is_and_leaves_one_file()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a");

        await Pages.IngestAsync(folder["p"], folder["x.db"]);

        Assert.Equal(["x.db"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
        using var database = Open(folder["x.db"]);
        Assert.Equal("1128944705", Scalar(database, "PRAGMA application_id"));
        Assert.Equal("2", Scalar(database, "PRAGMA user_version"));
        Assert.Equal("delete", Scalar(database, "PRAGMA journal_mode"));
        Assert.Equal("ok", Scalar(database, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Can_be_read_by_older_libraries()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a");

        await Pages.IngestAsync(folder["p"], folder["x.db"]);

        using var database = Open(folder["x.db"]);
        var schema = Scalar(database, "SELECT group_concat(sql) FROM sqlite_master");
        Assert.All(["contentless_delete", "STRICT", "GENERATED", "contentless_unindexed"], word => Assert.DoesNotContain(word, schema, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Skips_what_is_ingested_when_run_again_and_takes_what_is_new()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("p/b.html", "<p>b");
        await Pages.IngestAsync(folder["p"], folder["x.db"]);
        folder.With("p/c.html", Pages.Html("새로운", "새로운 기사"));

        var report = await Pages.IngestAsync(folder["p"], folder["x.db"]);

        Assert.Equal(1, report.Records);
        Assert.Equal(new Dictionary<string, long> { ["already-ingested"] = 2 }, report.SkippedByReason);
        using var database = Open(folder["x.db"]);
        Assert.Equal("3", Scalar(database, "SELECT count(*) FROM articles"));
        Assert.Equal("3", Scalar(database, "SELECT count(*) FROM ingested"));
        Assert.Equal("1", Scalar(database, "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH '새로'"));
    }

    [Fact]
    public async Task Marks_the_old_record_when_a_page_changed_and_back()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>first");
        await Pages.IngestAsync(folder["p"], folder["x.db"]);
        await Pages.IngestAsync(folder.With("p/a.html", "<p>second")["p"], folder["x.db"]);

        using (var database = Open(folder["x.db"]))
        {
            Assert.Equal("2", Scalar(database, "SELECT count(*) FROM articles"));
            Assert.Equal("1", Scalar(database, "SELECT count(*) FROM articles o JOIN articles n ON o.superseded_by = n.id AND n.supersedes = o.id"));
            Assert.Equal("1", Scalar(database, "SELECT count(*) FROM articles WHERE superseded_by IS NULL"));
        }

        await Pages.IngestAsync(folder.With("p/a.html", "<p>first")["p"], folder["x.db"]);

        using var again = Open(folder["x.db"]);
        Assert.Equal("2", Scalar(again, "SELECT count(*) FROM articles"));
        Assert.Equal("1", Scalar(again, "SELECT count(*) FROM articles WHERE superseded_by IS NULL AND id = (SELECT id FROM ingested)"));
    }

    [Fact]
    public async Task Notes_a_failure_once_and_forgets_it_when_the_page_can_be_read()
    {
        using var folder = new TemporaryFolder().With("b.html", "<p>");
        await Pages.IngestAsync(folder["b.html"], folder["x.db"]);
        await Pages.IngestAsync(folder["a.html"], folder["x.db"]);
        await Pages.IngestAsync(folder["a.html"], folder["x.db"]);
        using (var database = Open(folder["x.db"]))
        {
            Assert.Equal("not-found", Scalar(database, "SELECT group_concat(code) FROM failures"));
        }

        await Pages.IngestAsync(folder.With("a.html", "<p>")["a.html"], folder["x.db"]);

        using var later = Open(folder["x.db"]);
        Assert.Equal("0", Scalar(later, "SELECT count(*) FROM failures"));
    }

    [Fact]
    public async Task Notes_a_failure_under_the_same_place_as_the_page_whichever_way_the_path_is_written()
    {
        using var folder = new TemporaryFolder();
        await using (var sink = RecordSinks.Open(folder["x.db"]))
        {
            await sink.WriteFailureAsync(new PageFailure("./p/a.html", null, "read", "unreadable", "m"), Cancel);
            await sink.WriteFailureAsync(new PageFailure("p/b.html", null, "read", "unreadable", "m"), Cancel);
            await sink.CompleteAsync(Cancel);
        }

        await using (var sink = RecordSinks.Open(folder["x.db"]))
        {
            await sink.WriteFailureAsync(new PageFailure("././p/b.html", null, "read", "unreadable", "m"), Cancel);
            await sink.WriteAsync(new ArticleExtractor().Extract("<p>"u8, new() { Path = "p/a.html" }), Cancel);
        }

        using var database = Open(folder["x.db"]);
        Assert.Equal("p/b.html", Scalar(database, "SELECT group_concat(source) FROM failures"));
    }

    [Fact]
    public async Task Keeps_a_database_of_an_earlier_run_when_there_is_nothing_to_write()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a");
        await Pages.IngestAsync(folder["p"], folder["x.db"]);

        await Pages.IngestAsync(folder["mistyped"], folder["x.db"]);

        using var database = Open(folder["x.db"]);
        Assert.Equal("1", Scalar(database, "SELECT count(*) FROM articles"));
    }

    [Fact]
    public async Task Closes_quietly_after_a_failure_so_that_the_first_one_is_told()
    {
        using var folder = new TemporaryFolder();
        var sink = RecordSinks.Open(folder["x.db"]);
        await using (var file = new FileStream(folder["x.db"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Write(new byte[file.Length]);
        }

        await Assert.ThrowsAsync<TargetRefusedException>(async () => await sink.WriteAsync(new ArticleExtractor().Extract("<p>"u8, new() { Path = "a" }), Cancel));
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task Refuses_a_file_that_is_not_ours_even_when_fresh()
    {
        const string Content = "my notes";
        using var folder = new TemporaryFolder().With("p/a.html", "<p>").With("x.db", Content);

        await Assert.ThrowsAsync<TargetRefusedException>(() => Pages.IngestAsync(folder["p"], folder["x.db"]));
        await Assert.ThrowsAsync<TargetRefusedException>(() => Pages.IngestAsync(folder["p"], folder["x.db"], new() { Fresh = true }));

        Assert.Equal(Content, File.ReadAllText(folder["x.db"]));
    }

    [Fact]
    public async Task Refuses_somebody_elses_database()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>");
        using (var theirs = new SqliteConnection($"Data Source={folder["x.db"]};Pooling=False"))
        {
            theirs.Open();
            Scalar(theirs, "CREATE TABLE articles (id)");
        }

        await Assert.ThrowsAsync<TargetRefusedException>(() => Pages.IngestAsync(folder["p"], folder["x.db"], new() { Fresh = true }));
    }

    [Fact]
    public async Task Starts_over_when_fresh()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("q/b.html", "<p>b");
        await Pages.IngestAsync(folder["p"], folder["x.sqlite"]);

        await Pages.IngestAsync(folder["q"], folder["x.sqlite"], new() { Fresh = true });

        using var database = Open(folder["x.sqlite"]);
        Assert.Equal("1", Scalar(database, "SELECT count(*) FROM articles"));
        Assert.False(File.Exists(folder["x.sqlite.tmp"]));
    }

    [Fact]
    public async Task Keeps_the_earlier_database_when_a_fresh_run_finds_nothing()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a");
        await Pages.IngestAsync(folder["p"], folder["x.db"]);

        await Pages.IngestAsync(folder["mistyped"], folder["x.db"], new() { Fresh = true });

        using var database = Open(folder["x.db"]);
        Assert.Equal("1", Scalar(database, "SELECT count(*) FROM articles"));
    }

    [Fact]
    public async Task Goes_on_where_a_killed_run_stopped()
    {
        using var folder = new TemporaryFolder().With("p/a.html", "<p>a").With("p/b.html", "<p>b");
        await Pages.IngestAsync(folder["p/a.html"], folder["x.db"]);
        using (var database = new SqliteConnection($"Data Source={folder["x.db"]};Pooling=False"))
        {
            database.Open();
            Scalar(database, "INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')");
        }

        await Pages.IngestAsync(folder["p"], folder["x.db"]);

        using var later = Open(folder["x.db"]);
        Assert.Equal("2", Scalar(later, "SELECT count(*) FROM articles_fts_docsize"));
    }

    [Fact]
    public async Task Keeps_text_with_quotes_nulls_and_commands_as_text()
    {
        const string Hostile = "'); DROP TABLE articles; -- \" ' \u202E <script>";
        using var folder = new TemporaryFolder().With("p/a.html", Pages.Html("t", Hostile.Replace("<", "&lt;", StringComparison.Ordinal)));

        await Pages.IngestAsync(folder["p"], folder["x.db"]);

        using var database = Open(folder["x.db"]);
        Assert.Contains("DROP TABLE", Scalar(database, "SELECT record FROM articles"), StringComparison.Ordinal);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static string Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
