using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Journals;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>The prepared statements of a database of records.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand supersede;
    private readonly SqliteCommand note;
    private readonly SqliteCommand find;
    private readonly SqliteCommand current;
    private readonly SqliteCommand row;
    private readonly SqliteCommand read;
    private readonly SqliteCommand next;
    private readonly SqliteCommand fail;
    private readonly SqliteCommand clear;

    // Failures of earlier runs have smaller row numbers; those of this run are added behind, so that several at one place stay.
    private readonly long lastEarlierFailure;
    private long lastFailure;

    public SqliteStatements(SqliteConnection connection)
    {
        this.connection = connection;
        insert = Prepare(SqliteSchema.Insert, [.. RecordFields.All.Select((_, i) => $"${i}"), "$record"]);
        supersede = Prepare("UPDATE articles SET superseded_by = $new WHERE id = $old", "$new", "$old");
        note = Prepare(
            """
            INSERT INTO ingested (source, member, offset, sha256, id, failure, ingested_at) VALUES ($source, $member, $offset, $sha256, $id, $failure, $time)
            ON CONFLICT DO UPDATE SET
              sha256 = excluded.sha256, id = coalesce(excluded.id, id), failure = excluded.failure, ingested_at = excluded.ingested_at
            """,
            "$source", "$member", "$offset", "$sha256", "$id", "$failure", "$time");
        find = Prepare(
            """
            SELECT articles.rowid, ingested.id, ingested.sha256, ingested.failure FROM ingested LEFT JOIN articles ON articles.id = ingested.id
            WHERE source = $source AND member = $member AND offset = $offset
            """,
            "$source", "$member", "$offset");
        current = Prepare("SELECT rowid FROM articles WHERE id = $id AND superseded_by IS NULL", "$id");
        row = Prepare("SELECT rowid FROM articles WHERE id = $id", "$id");
        read = Prepare("SELECT record FROM articles WHERE rowid = $row", "$row");
        next = Prepare("SELECT rowid FROM articles WHERE rowid > $row ORDER BY rowid LIMIT 1", "$row");
        fail = Prepare(
            "INSERT INTO failures (rowid, source, offset, stage, code, message) VALUES ($row, $source, $offset, $stage, $code, $message)",
            "$row", "$source", "$offset", "$stage", "$code", "$message");
        clear = Prepare("DELETE FROM failures WHERE source = $source AND rowid <= $last", "$source", "$last");
        lastEarlierFailure = lastFailure = LastRow("failures");
    }

    public JournalEntry? Find(PageOrigin origin)
    {
        var place = PagePlace.Of(origin);
        Bind(find, place.Source, place.Member, place.Offset);
        using var reader = find.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var key = reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0);
        return new(key, key is null ? null : reader.GetString(1), reader.GetString(2) == origin.Sha256)
        {
            Failure = reader.IsDBNull(3) ? null : PageFailure.Parse(reader.GetString(3)),
        };
    }

    /// <summary>Gives the row of a record that is not superseded, or null.</summary>
    public long? Current(string recordId)
    {
        Bind(current, recordId);
        return current.ExecuteScalar() as long?;
    }

    /// <summary>Gives the row after another, or null.</summary>
    public long? Next(long rowNumber)
    {
        Bind(next, rowNumber);
        return next.ExecuteScalar() as long?;
    }

    /// <summary>Gives the last row of the articles, 0 when there is none.</summary>
    public long LastRow() => LastRow("articles");

    public long? Row(string recordId)
    {
        Bind(row, recordId);
        return row.ExecuteScalar() as long?;
    }

    public string Read(long rowNumber)
    {
        Bind(read, rowNumber);
        return (string)read.ExecuteScalar()!;
    }

    public void Write(ArticleRecord record, string now)
    {
        var fields = RecordFields.All;
        for (var i = 0; i < fields.Count; i++)
        {
            insert.Parameters[i].Value = fields[i].Value(record) ?? DBNull.Value;
        }

        insert.Parameters[fields.Count].Value = ArticleJson.Write(record);
        insert.ExecuteNonQuery();
        if (record.Supersedes is { } old && old != record.Id)
        {
            Bind(supersede, record.Id, old);
            supersede.ExecuteNonQuery();
        }

        Note(record.Source, record.Id, null, now);
        Clear(record.Source.Path);
        Clear(Failures.SourceOf(record.Source));
    }

    /// <summary>Notes what became of a page.</summary>
    public void Note(PageOrigin origin, string? recordId, PageFailure? failure, string now)
    {
        var (source, member, offset) = PagePlace.Of(origin);
        Bind(note, source, member, offset, origin.Sha256 ?? "", recordId, failure is null ? null : Encoding.UTF8.GetString(failure.ToJsonUtf8()), now);
        note.ExecuteNonQuery();
    }

    public void Write(PageFailure failure)
    {
        Clear(failure.Source);
        Bind(fail, ++lastFailure, PagePlace.SourceOf(failure.Source), failure.Offset, failure.Stage, failure.Code, failure.Message);
        fail.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[insert, supersede, note, find, current, row, read, next, fail, clear])
        {
            command.Dispose();
        }
    }

    /// <summary>Forgets what earlier runs told of a source: each run that comes to it tells all of it again.</summary>
    private void Clear(string source)
    {
        Bind(clear, PagePlace.SourceOf(source), lastEarlierFailure);
        clear.ExecuteNonQuery();
    }

    private long LastRow(string table)
    {
        using var last = Prepare($"SELECT coalesce(max(rowid), 0) FROM {table}");
        return (long)last.ExecuteScalar()!;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, null));
        }

        command.Prepare();
        return command;
    }
}
