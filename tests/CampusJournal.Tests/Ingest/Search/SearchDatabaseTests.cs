using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Search;
using Microsoft.Data.Sqlite;
using static CampusJournal.Tests.Ingest.Search.SearchDatabases;

namespace CampusJournal.Tests.Ingest.Search;

public class SearchDatabaseTests
{
    [Fact]
    public async Task Leaves_nothing_beside_the_database()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "온실", ""));

        Assert.Single(Find(folder["x.db"], "온실"));

        Assert.Equal(["x.db"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Reads_a_database_in_WAL_mode_while_another_program_writes_it()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "온실", ""));
        using var writer = Connect(folder["x.db"]);
        SqliteFile.Run(writer, "PRAGMA journal_mode = WAL; BEGIN; UPDATE articles SET section = '보도'");

        Assert.Single(Find(folder["x.db"], "온실"));
    }

    [Theory]
    [InlineData("x.db")]
    [InlineData("공 백 %41?#&.db")]
    public async Task Reads_a_database_in_WAL_mode_where_no_log_can_be_made(string name)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder[name], Record(1, "온실", ""));
        using (var connection = Connect(folder[name]))
        {
            SqliteFile.Run(connection, "PRAGMA journal_mode = WAL");
        }

        RefuseLog(folder[name]);

        Assert.Single(Find(folder[name], "온실"));
    }

    [Fact]
    public async Task Never_leaves_out_what_only_an_unreadable_log_holds()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "온실", ""));
        File.WriteAllBytes(folder["y.db"], File.ReadAllBytes(folder["x.db"]));
        using (var connection = Connect(folder["y.db"]))
        {
            SqliteFile.Run(connection, "PRAGMA journal_mode = WAL");
        }

        folder.With("y.db-wal", "what a killed run left");
        RefuseLog(folder["y.db"]);

        Assert.Throws<SearchRefusedException>(() => ArticleSearch.Open(folder["y.db"]));
    }

    [Fact]
    public async Task Refuses_what_is_no_database_of_ours()
    {
        using var folder = new TemporaryFolder().With("empty.db", "").With("text.db", new string('x', 5_000));
        using (var other = Connect(folder["other.db"]))
        {
            SqliteFile.Run(other, "CREATE TABLE articles (id)");
        }

        await WriteAsync(folder["cut.db"], Record(1, "온실", ""));
        File.WriteAllBytes(folder["cut.db"], File.ReadAllBytes(folder["cut.db"])[..6_000]);
        await WriteAsync(folder["old.db"], Record(1, "온실", ""));
        using (var old = Connect(folder["old.db"]))
        {
            SqliteFile.Run(old, "PRAGMA user_version = 1");
        }

        foreach (var name in (string[])["empty.db", "text.db", "other.db", "cut.db", "old.db", "missing.db", "missing/x.db", "."])
        {
            var refusal = Assert.Throws<SearchRefusedException>(() => Find(folder[name], "온실"));
            Assert.Equal(folder[name], refusal.Database);
        }
    }

    // The tests may run as root, whom no read-only folder stops: a link where the log's index would be does, for SQLite follows none.
    private static void RefuseLog(string path) => File.CreateSymbolicLink(path + "-shm", "nowhere");

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
