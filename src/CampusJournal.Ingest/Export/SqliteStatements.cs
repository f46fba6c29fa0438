using CampusJournal.Articles;
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
    private readonly SqliteCommand contains;
    private readonly SqliteCommand row;
    private readonly SqliteCommand read;
    private readonly SqliteCommand fail;
    private readonly SqliteCommand clear;

    public SqliteStatements(SqliteConnection connection)
    {
        this.connection = connection;
        insert = Prepare(SqliteSchema.Insert, [.. RecordFields.All.Select((_, i) => $"${i}"), "$record"]);
        supersede = Prepare("UPDATE articles SET superseded_by = $new WHERE id = $old", "$new", "$old");
        note = Prepare(
            """
            INSERT INTO ingested VALUES ($source, $member, $offset, $sha256, $id, $time)
            ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, id = excluded.id, ingested_at = excluded.ingested_at
            """,
            "$source", "$member", "$offset", "$sha256", "$id", "$time");
        find = Prepare("SELECT sha256, id FROM ingested WHERE source = $source AND member = $member AND offset = $offset", "$source", "$member", "$offset");
        contains = Prepare("SELECT 1 FROM articles WHERE id = $id AND superseded_by IS NULL", "$id");
        row = Prepare("SELECT rowid FROM articles WHERE id = $id", "$id");
        read = Prepare("SELECT record FROM articles WHERE rowid = $row", "$row");
        fail = Prepare("INSERT INTO failures VALUES ($source, $offset, $stage, $code, $message)", "$source", "$offset", "$stage", "$code", "$message");
        clear = Prepare("DELETE FROM failures WHERE source = $source AND offset IS $offset", "$source", "$offset");
    }

    public JournalEntry? Find(PageOrigin origin)
    {
        var (source, member, offset) = Place(origin);
        Bind(find, source, member, offset);
        using var reader = find.ExecuteReader();
        return reader.Read() ? new(reader.GetString(0), reader.GetString(1)) : null;
    }

    public bool Contains(string recordId)
    {
        Bind(contains, recordId);
        return contains.ExecuteScalar() is not null;
    }

    /// <summary>Gives the last row, 0 when there is none.</summary>
    public long LastRow()
    {
        using var last = Prepare("SELECT coalesce(max(rowid), 0) FROM articles");
        return (long)last.ExecuteScalar()!;
    }

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

        var (source, member, offset) = Place(record.Source);
        Bind(note, source, member, offset, record.Source.Sha256 ?? "", record.Id, now);
        note.ExecuteNonQuery();
        Bind(clear, source, record.Source.Offset);
        clear.ExecuteNonQuery();
    }

    public void Write(PageFailure failure)
    {
        var source = Place(failure.Source);
        Bind(clear, source, failure.Offset);
        clear.ExecuteNonQuery();
        Bind(fail, source, failure.Offset, failure.Stage, failure.Code, failure.Message);
        fail.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[insert, supersede, note, find, contains, row, read, fail, clear])
        {
            command.Dispose();
        }
    }

    /// <summary>Where a page was: the same place with other bytes is the same page, changed.</summary>
    private static (string Source, string Member, long Offset) Place(PageOrigin origin)
    {
        var source = Place(origin.Path);

        // Standard input is another page each time: only the same bytes are the same page.
        var member = origin.Member ?? (source == "-" ? origin.Sha256 : null) ?? "";
        return (source, member, origin.Offset ?? 0);
    }

    private static string Place(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path;
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
