using System.Globalization;
using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Ingest.Journals;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// Records in a SQLite database: <c>articles</c>, <c>ingested</c>, <c>failures</c> and a full-text index. What is ingested is noted in the
/// same transaction as the record, so that a run may be killed at any time and go on later.
/// </summary>
public sealed class SqliteSink : IRecordSink, IPageJournal
{
    private const int RowsPerTransaction = 1_000;
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMilliseconds(250);

    private readonly SqliteFile file;
    private readonly SqliteConnection connection;
    private readonly TimeProvider time;
    private readonly Action<long, long>? indexing;

    // The line's reader asks the journal while its writer writes; a connection serves one at a time.
    private readonly Lock gate = new();
    private readonly SqliteStatements statements;
    private readonly EarlierRows earlier;
    private int rows;
    private long started;
    private bool isCompleted;
    private bool isBroken;

    private SqliteSink(SqliteFile file, SinkOptions options)
    {
        this.file = file;
        connection = file.Connection;
        time = options.Time;
        indexing = options.Indexing;
        statements = new(connection);
        earlier = new(statements.LastRow());
    }

    /// <summary>Opens or creates a database.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to open it; null for <see cref="SinkOptions.Default"/>.</param>
    /// <returns>The sink.</returns>
    /// <exception cref="TargetRefusedException">Something is there that is not ours.</exception>
    /// <exception cref="IOException">The database cannot be opened.</exception>
    public static SqliteSink Open(string path, SinkOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= SinkOptions.Default;
        try
        {
            var file = SqliteFile.Open(path, options.Fresh, RunStamp.Of(options.Run));
            try
            {
                return new(file, options);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (SqliteException exception)
        {
            throw NamedTarget.Unwritable(path, exception);
        }
    }

    /// <inheritdoc/>
    public JournalEntry? Find(PageOrigin origin) => Guarded(() => statements.Find(origin));

    /// <inheritdoc/>
    public JournalEntry? FindRecord(string recordId) =>
        Guarded(() => statements.Current(recordId) is { } row ? new JournalEntry(row, recordId, IsUnchanged: true) : null);

    /// <inheritdoc/>
    public ArticleRecord? TakeEarlier(long key) => Guarded(() => earlier.Take(key) ? statements.Read(key) : null) is { } json ? Read(json) : null;

    /// <inheritdoc/>
    public IEnumerable<ArticleRecord> TakeRest()
    {
        for (var row = Guarded(() => statements.Next(0)); row is { } key && earlier.Covers(key); row = Guarded(() => statements.Next(key)))
        {
            if (TakeEarlier(key) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask NoteFailureAsync(PageOrigin origin, PageFailure failure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(failure);
        InTransaction(() => statements.Note(origin, null, failure, Now()));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        InTransaction(() =>
        {
            statements.Write(record, Now());
            if (!earlier.IsEmpty && statements.Row(record.Id) is { } row)
            {
                // A page that is as it was before its last change gets its old row again.
                earlier.Take(row);
            }
        });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask WriteFailureAsync(PageFailure failure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(failure);
        InTransaction(() => statements.Write(failure));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        Guarded(() =>
        {
            Commit();
            SqliteIndex.Update(connection, indexing, cancellationToken);
            isCompleted = true;
            return true;
        });
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the database. One that this sink created and that got no record is taken away again, unless it was completed.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public ValueTask DisposeAsync()
    {
        Guarded(() =>
        {
            try
            {
                Close();
            }
            finally
            {
                file.Dispose();
            }

            return true;
        });
        return ValueTask.CompletedTask;
    }

    private static ArticleRecord Read(string json)
    {
        try
        {
            return ArticleJson.Read(json);
        }
        catch (JsonException exception)
        {
            throw new IOException($"A record of the database cannot be read back: {exception.Message}", exception);
        }
    }

    private string Now() => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void InTransaction(Action write) => Guarded(() =>
    {
        if (rows == 0)
        {
            SqliteFile.Run(connection, "BEGIN IMMEDIATE");
            started = time.GetTimestamp();
        }

        rows++;
        write();
        if (rows >= RowsPerTransaction || time.GetElapsedTime(started) >= LongestTransaction)
        {
            Commit();
        }

        return true;
    });

    private void Commit()
    {
        if (rows > 0)
        {
            rows = 0;
            SqliteFile.Run(connection, "COMMIT");
        }
    }

    private void Close()
    {
        // After a failure nothing is tried any more: a second error would stand where the user looks for the first.
        if (isBroken)
        {
            statements.Dispose();
            return;
        }

        Commit();
        var isEmpty = file.IsNew && !isCompleted && statements.LastRow() == 0;
        statements.Dispose();
        if (isEmpty)
        {
            file.Discard();
            return;
        }

        file.Keep();
    }

    private T Guarded<T>(Func<T> action)
    {
        lock (gate)
        {
            try
            {
                return action();
            }
            catch (SqliteException exception)
            {
                // What was open is rolled back when the connection closes; it must not be committed in part.
                rows = 0;
                isBroken = true;
                throw NamedTarget.Unwritable(file.Target, exception);
            }
        }
    }
}
