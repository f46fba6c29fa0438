using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>Opens a database file of ours and nobody else's.</summary>
internal static class SqliteFile
{
    private const int HeaderLength = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    /// <summary>Opens or creates a database.</summary>
    /// <exception cref="TargetRefusedException">Something is there that is not ours.</exception>
    public static SqliteConnection Open(string path, bool fresh)
    {
        if (Directory.Exists(path))
        {
            throw new TargetRefusedException(path, "This is a folder; name a file.");
        }

        var exists = File.Exists(path);
        if (exists)
        {
            Check(path, fresh);
        }

        if (exists && fresh)
        {
            Delete(path);
            exists = false;
        }

        // Not pooled: the file is closed when the sink is.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Pooling = false }.ConnectionString);
        connection.Open();
        Run(connection, "PRAGMA busy_timeout = 30000");
        if (!exists)
        {
            // Before the write-ahead log: so the header that says "ours" is in the file itself from the first commit on.
            Run(connection, SqliteSchema.Create);
        }

        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY");
        return connection;
    }

    /// <summary>Closes so that one file is left, which opens on a read-only disk too.</summary>
    public static void Close(SqliteConnection connection)
    {
        try
        {
            Run(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            // Somebody reads the database now. The log stays beside it until the last reader closes; nothing is lost.
        }
        finally
        {
            connection.Dispose();
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Check(string path, bool fresh)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using (var file = File.OpenRead(path))
        {
            if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength
                || !header.StartsWith("SQLite format 3\0"u8)
                || BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != SqliteSchema.ApplicationId)
            {
                throw new TargetRefusedException(path, "This file exists and is not a database of this program; move it away or choose another name.");
            }
        }

        if (!fresh && BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]) != SqliteSchema.Version)
        {
            throw new TargetRefusedException(path, "This database has the tables of another version of this program; choose another name or replace it with --fresh.");
        }
    }

    private static void Delete(string path)
    {
        foreach (var file in (string[])[path + "-wal", path + "-shm", path + "-journal", path])
        {
            File.Delete(file);
        }
    }
}
