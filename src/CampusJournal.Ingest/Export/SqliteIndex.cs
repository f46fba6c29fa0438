using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>The full-text index. It is built after the records, which costs less than along with them, and goes on where it was left.</summary>
internal static class SqliteIndex
{
    private const int RowsPerTransaction = 1_000;

    /// <summary>Indexes the records that are not in the index yet.</summary>
    public static void Update(SqliteConnection connection, CancellationToken cancellationToken)
    {
        while (UpdateBatch(connection) == RowsPerTransaction)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static int UpdateBatch(SqliteConnection connection)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO articles_fts (rowid, {string.Join(", ", SqliteSchema.Indexed)}) VALUES ($rowid, {string.Join(", ", SqliteSchema.Indexed.Select((_, i) => $"${i}"))})";
        var rowid = insert.Parameters.Add("$rowid", SqliteType.Integer);
        var texts = SqliteSchema.Indexed.Select((_, i) => insert.Parameters.Add($"${i}", SqliteType.Text)).ToArray();
        insert.Prepare();

        using var select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT rowid, {string.Join(", ", SqliteSchema.Indexed)} FROM articles
            WHERE rowid > (SELECT coalesce(max(id), 0) FROM articles_fts_docsize) ORDER BY rowid LIMIT {RowsPerTransaction}
            """;

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
