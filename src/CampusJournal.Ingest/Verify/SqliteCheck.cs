using System.Globalization;
using CampusJournal.Ingest.Export;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Verify;

/// <summary>Verifies a database: SQLite's own check, and that it is ours.</summary>
internal static class SqliteCheck
{
    // In seconds: a run of ours holds its locks for a fraction of one.
    private const int LongestWait = 5;

    /// <summary>Reads a database.</summary>
    public static void Read(string path, FaultList faults)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = LongestWait };
            using var connection = SqliteLibrary.Connect(builder);
            connection.Open();
            var answer = Convert.ToString(Ask(connection, "PRAGMA integrity_check(1)"), CultureInfo.InvariantCulture);
            if (answer != "ok")
            {
                faults.Add(null, "damaged", $"SQLite finds damage: {answer}.");
            }

            if (Convert.ToInt64(Ask(connection, "PRAGMA application_id"), CultureInfo.InvariantCulture) != SqliteSchema.ApplicationId)
            {
                faults.Add(null, "not-ours", "The database was not written by this program.");
                return;
            }

            faults.Whole = Convert.ToInt64(Ask(connection, "SELECT count(*) FROM articles"), CultureInfo.InvariantCulture);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            faults.Add(null, "locked", "Another program holds the database locked, so that it could not be read; wait for it.");
        }
        catch (SqliteException exception)
        {
            faults.Add(null, "damaged", $"SQLite cannot read it: {exception.Message}");
        }
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }
}
