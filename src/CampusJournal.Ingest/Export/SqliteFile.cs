using CampusJournal.Ingest.Journals;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>A database file of ours; nobody else's is opened.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const string NotOurs = "This file exists and is not a database of this program; move it away or choose another name.";

    private readonly WriteLock writing;

    private SqliteFile(string path, WriteLock writing, SqliteConnection connection, bool isNew)
    {
        Target = path;
        this.writing = writing;
        Connection = connection;
        IsNew = isNew;
    }

    /// <summary>Gets the database as given.</summary>
    public string Target { get; }

    public SqliteConnection Connection { get; }

    /// <summary>Gets a value indicating whether the file was not there before.</summary>
    public bool IsNew { get; }

    /// <summary>Opens or creates a database.</summary>
    /// <exception cref="TargetRefusedException">Something is there that is not ours.</exception>
    public static SqliteFile Open(string path, bool fresh, RunStamp stamp)
    {
        CheckIsFile(path);
        var writing = WriteLock.Take(path);
        try
        {
            return Open(path, fresh, stamp, writing);
        }
        catch
        {
            writing.Dispose();
            throw;
        }
    }

    /// <summary>Opens a database to ask what is done; nothing is written.</summary>
    /// <returns>The connection, or null when there is nothing that a run would go on with.</returns>
    /// <exception cref="TargetRefusedException">A run would be refused.</exception>
    public static SqliteConnection? OpenToRead(string path, bool fresh, RunStamp stamp)
    {
        CheckIsFile(path);
        if (!HasContent(path))
        {
            return null;
        }

        Check(path, fresh);
        if (fresh)
        {
            return null;
        }

        var source = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        var connection = SqliteLibrary.Connect(source);
        try
        {
            connection.Open();
            Run(connection, "PRAGMA busy_timeout = 30000");
            if (Stamp(connection) is { } json)
            {
                CheckStamp(json, path, stamp);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes what this run has written; the database that it replaces is deleted now.</summary>
    public void Keep()
    {
        Close();
        if (IsNew)
        {
            Delete(Aside(Target));
        }
    }

    /// <summary>Closes and deletes, unless somebody else has the database open; the database that was to be replaced comes back.</summary>
    public void Discard()
    {
        if (Close())
        {
            Delete(Target);
            Move(Aside(Target), Target);
        }
    }

    /// <summary>Closes without another word; what was not committed is gone.</summary>
    public void Dispose()
    {
        Connection.Dispose();
        writing.Dispose();
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteFile Open(string path, bool fresh, RunStamp stamp, WriteLock writing)
    {
        var exists = HasContent(path);
        if (exists)
        {
            Check(path, fresh);
        }

        if (exists && fresh)
        {
            // Only aside: a run that finds nothing, after a mistyped source say, must not cost the earlier one.
            Move(path, Aside(path));
            exists = false;
        }

        // Not pooled: the file is closed when the sink is.
        var connection = SqliteLibrary.Connect(new() { DataSource = Path.GetFullPath(path), Pooling = false });
        try
        {
            Prepare(connection, exists, path, stamp);
            return new(path, writing, connection, !exists);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, bool exists, string path, RunStamp stamp)
    {
        connection.Open();
        Run(connection, "PRAGMA busy_timeout = 30000");
        if (!exists)
        {
            // Before the write-ahead log: so the header that says "ours" is in the file itself from the first commit on.
            Run(connection, SqliteSchema.Create);
        }

        CheckStamp(connection, path, stamp);
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY");
    }

    // A database that was killed before its first record has no stamp yet, or that of a run that wrote nothing.
    private static void CheckStamp(SqliteConnection connection, string path, RunStamp stamp)
    {
        if (Stamp(connection) is not { } json)
        {
            using var write = connection.CreateCommand();
            write.CommandText = "BEGIN IMMEDIATE; DELETE FROM run; INSERT INTO run VALUES ($stamp); COMMIT";
            write.Parameters.AddWithValue("$stamp", stamp.ToJson());
            write.ExecuteNonQuery();
            return;
        }

        CheckStamp(json, path, stamp);
    }

    private static void CheckStamp(string json, string path, RunStamp stamp)
    {
        if ((RunStamp.Parse(json) is { } earlier ? earlier.DifferenceTo(stamp) : "It does not say which run began it.") is { } difference)
        {
            throw new TargetRefusedException(path, difference) { IsReplaceable = true };
        }
    }

    /// <summary>Reads which run began a database; null of one without a page.</summary>
    private static string? Stamp(SqliteConnection connection)
    {
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT stamp FROM run WHERE EXISTS (SELECT 1 FROM ingested)";
        return read.ExecuteScalar() as string;
    }

    /// <summary>Closes so that one file is left, which opens on a read-only disk too.</summary>
    /// <returns>Whether nobody else had the database open.</returns>
    private bool Close()
    {
        try
        {
            Run(Connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            // Somebody reads the database now. The log stays beside it until the last reader closes; nothing is lost.
            return false;
        }
        finally
        {
            Dispose();
        }
    }

    // A run that was killed, or whose disk was full, before its first commit leaves a file of no bytes: to SQLite a database with nothing in it.
    private static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    private static void CheckIsFile(string path)
    {
        var kind = FileKinds.Of(path);
        if (kind == FileKind.Folder)
        {
            throw new TargetRefusedException(path, "This is a folder; name a file.");
        }

        // Not opened: a pipe would wait for its other end, and behind a link to nothing SQLite would make a file that nobody named.
        if (kind == FileKind.Special || (kind == FileKind.Missing && File.Exists(path)))
        {
            throw new TargetRefusedException(path, NotOurs);
        }
    }

    private static void Check(string path, bool fresh)
    {
        var header = SqliteHeader.Read(path);
        if (!header.IsOurs)
        {
            throw new TargetRefusedException(path, NotOurs);
        }

        if (!fresh && !header.IsOfThisVersion)
        {
            throw new TargetRefusedException(path, "This database has the tables of another version of this program; choose another name.") { IsReplaceable = true };
        }
    }

    private static string Aside(string path) => path + ".tmp";

    private static string[] FilesOf(string path) => [path + "-wal", path + "-shm", path + "-journal", path];

    private static void Delete(string path)
    {
        foreach (var file in FilesOf(path))
        {
            File.Delete(file);
        }
    }

    private static void Move(string from, string to)
    {
        foreach (var (source, target) in FilesOf(from).Zip(FilesOf(to)))
        {
            if (File.Exists(source))
            {
                File.Move(source, target, overwrite: true);
            }
        }
    }
}
