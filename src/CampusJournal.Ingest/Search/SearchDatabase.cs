using CampusJournal.Ingest.Export;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Search;

/// <summary>Opens a database of ours to read it; nothing is written, to no file.</summary>
internal static class SearchDatabase
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6;

    // A person waits for the answer. The driver tries again for as long after the library gave up.
    private const int SecondsForLock = 2;

    /// <summary>Opens it.</summary>
    /// <exception cref="SearchRefusedException">It is not there, not ours, or cannot be read.</exception>
    public static SqliteConnection Open(string path)
    {
        var header = Header(path);
        if (!header.IsOurs)
        {
            throw new SearchRefusedException(path, "This is not a database of this program; name one that 'cjt ingest' wrote.");
        }

        if (!header.IsOfThisVersion)
        {
            throw new SearchRefusedException(path, "This database has the tables of another version of this program; ingest its sources again.");
        }

        try
        {
            return Connect(Path.GetFullPath(path));
        }
        catch (SqliteException) when (header.IsWriteAhead && !HasLog(path))
        {
            // A write-ahead log wants a file beside the database even of a reader, and a read-only medium has no place for it. Nobody writes
            // there either: the file may be read as it lies.
            return Reading(path, () => Connect(Uri(path)));
        }
        catch (SqliteException exception)
        {
            throw Refused(path, exception);
        }
    }

    /// <summary>Says that the database cannot be read.</summary>
    public static SearchRefusedException Refused(string path, SqliteException exception) => exception.SqliteErrorCode is Busy or Locked
        ? new(path, "Another program has locked the database; wait for it.", exception)
        : new(path, $"The database cannot be read: {exception.Message}", exception);

    private static SqliteHeader Header(string path)
    {
        if (Directory.Exists(path))
        {
            throw new SearchRefusedException(path, "This is a folder; name a database that 'cjt ingest' wrote.");
        }

        try
        {
            return SqliteHeader.Read(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SearchRefusedException(path, "There is no such file.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new SearchRefusedException(path, "May not be read; check its permissions.", exception);
        }
    }

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException exception)
        {
            throw Refused(path, exception);
        }
    }

    private static SqliteConnection Connect(string source)
    {
        // Not pooled: the file is closed when the search is.
        var settings = new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = SecondsForLock };
        var connection = SqliteLibrary.Connect(settings);
        try
        {
            connection.Open();
            SqliteFile.Run(connection, $"PRAGMA busy_timeout = {SecondsForLock * 1000}; PRAGMA query_only = 1; PRAGMA temp_store = MEMORY");
            CheckReadable(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Nothing is read before the first query, and a list of statements does not tell the errors of all but its first.
    private static void CheckReadable(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM articles_fts_config";
        command.ExecuteScalar();
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    // https://www.sqlite.org/uri.html, section 3.3: immutable.
    private static string Uri(string path)
    {
        var names = Path.GetFullPath(path).Replace('\\', OperatingSystem.IsWindows() ? '/' : '\\').Split('/').Select(System.Uri.EscapeDataString);
        return $"file:{(OperatingSystem.IsWindows() ? "/" : "")}{string.Join('/', names)}?immutable=1";
    }
}
