using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>The full-text index. It is built after the records, which costs less than along with them, and goes on where it was left.</summary>
internal static class SqliteIndex
{
    private const int RowsPerTransaction = 1_000;

    private const string Lacking = "FROM articles WHERE rowid > (SELECT coalesce(max(id), 0) FROM articles_fts_docsize)";

    /// <summary>Indexes the records that are not in the index yet.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="tell">Hears after each transaction how many records are done, of how many; or null.</param>
    /// <param name="cancellationToken">Gives up between two transactions.</param>
    public static void Update(SqliteConnection connection, Action<long, long>? tell, CancellationToken cancellationToken)
    {
        var all = CountLacking(connection);
        var done = 0L;
        int rows;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Not counted down from all: another program may take records away meanwhile.
            rows = UpdateBatch(connection);
            done += rows;
            if (rows > 0)
            {
                tell?.Invoke(done, all);
            }
        }
        while (rows == RowsPerTransaction);
    }

    private static long CountLacking(SqliteConnection connection)
    {
        using var count = connection.CreateCommand();
        count.CommandText = $"SELECT count(*) {Lacking}";
        return (long)count.ExecuteScalar()!;
    }

    private static int UpdateBatch(SqliteConnection connection)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO articles_fts (rowid, {string.Join(", ", SqliteSchema.Indexed)}) VALUES ($rowid, {string.Join(", ", SqliteSchema.Indexed.Select((_, i) => $"${i}"))})";
        var rowid = insert.Parameters.Add("$rowid", SqliteType.Integer);
        var texts = SqliteSchema.Indexed.Select((_, i) => insert.Parameters.Add($"${i}", SqliteType.Text)).ToArray();
        insert.Prepare();

        using var select = connection.CreateCommand();
        select.CommandText = $"SELECT rowid, {string.Join(", ", SqliteSchema.Indexed)} {Lacking} ORDER BY rowid LIMIT {RowsPerTransaction}";

        SqliteFile.Run(connection, "BEGIN IMMEDIATE");
        var rows = 0;
        using (var reader = select.ExecuteReader())
        {
            while (reader.Read())
            {
                rows++;
                rowid.Value = reader.GetInt64(0);
                for (var i = 0; i < texts.Length; i++)
                {
                    var value = reader.IsDBNull(i + 1) ? null : reader.GetString(i + 1);
                    texts[i].Value = HangulBigrams.Index(IndexedText.Of(SqliteSchema.Indexed[i], value));
                }

                insert.ExecuteNonQuery();
            }
        }

        SqliteFile.Run(connection, "COMMIT");
        return rows;
    }
}
