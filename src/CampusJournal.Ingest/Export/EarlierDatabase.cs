using CampusJournal.Ingest.Journals;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>What a database says is done, read without a word to it.</summary>
internal sealed class EarlierDatabase : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatements statements;

    private EarlierDatabase(SqliteConnection connection)
    {
        this.connection = connection;
        statements = new(connection);
    }

    /// <summary>Opens a database.</summary>
    /// <param name="path">The database.</param>
    /// <param name="options">How a run would open it.</param>
    /// <returns>What is done; nothing when there is no database, or a run would begin it anew.</returns>
    /// <exception cref="TargetRefusedException">A run would be refused, or the database cannot be read.</exception>
    public static EarlierPages Read(string path, SinkOptions options)
    {
        try
        {
            if (SqliteFile.OpenToRead(path, options.Fresh, RunStamp.Of(options.Run)) is not { } connection)
            {
                return new(_ => null);
            }

            var database = new EarlierDatabase(connection);
            return new(database.statements.Find, database);
        }
        catch (SqliteException exception)
        {
            throw new TargetRefusedException(path, $"The database cannot be read: {UnwritableReason.Of(exception)}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }
}
