using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>The tables of a database of records.</summary>
internal static class SqliteSchema
{
    /// <summary>"CJTA" in ASCII: says in the file's header that the database is ours.</summary>
    public const int ApplicationId = 0x434A5441;

    /// <summary>The version of the tables, in the header's <c>user_version</c>.</summary>
    public const int Version = 2;

    /// <summary>The one indexed column that holds a list.</summary>
    public const string Captions = "captions";

    /// <summary>The columns of the full-text index, in order.</summary>
    public static readonly string[] Indexed = ["title", "subtitle", "section", "byline", "body", Captions];

    /// <summary>
    /// Gets the statements that make an empty database. Only what SQLite had in 2020 is used: the readers of the database
    /// (datasette, Python, the sqlite3 of a long-lived server) bring their own, older libraries.
    /// </summary>
    public static string Create { get; } = $"""
        BEGIN IMMEDIATE;
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        CREATE TABLE articles (
          {string.Join(",\n  ", RecordFields.All.Select(Column))},
          "superseded_by" TEXT,
          "record" TEXT NOT NULL
        );
        CREATE TABLE ingested (
          source TEXT NOT NULL,
          member TEXT NOT NULL,
          offset INTEGER NOT NULL,
          sha256 TEXT NOT NULL,
          id TEXT,
          failure TEXT,
          ingested_at TEXT NOT NULL,
          PRIMARY KEY (source, member, offset)
        ) WITHOUT ROWID;
        CREATE TABLE run (
          stamp TEXT NOT NULL
        );
        CREATE TABLE failures (
          source TEXT NOT NULL,
          offset INTEGER,
          stage TEXT NOT NULL,
          code TEXT NOT NULL,
          message TEXT NOT NULL
        );
        CREATE INDEX failures_source ON failures (source);
        CREATE VIRTUAL TABLE articles_fts USING fts5 (
          {string.Join(", ", Indexed)}, content='', tokenize="unicode61 remove_diacritics 0"
        );
        COMMIT;
        """;

    /// <summary>Gets the statement that writes a record; its parameters are the fields in order as $0, $1, ..., then $record.</summary>
    public static string Insert { get; } = $"""
        INSERT INTO articles ({string.Join(", ", RecordFields.All.Select(Name))}, "record")
        VALUES ({string.Join(", ", RecordFields.All.Select((_, i) => $"${i}"))}, $record)
        ON CONFLICT (id) DO UPDATE SET
          {string.Join(", ", RecordFields.All.Skip(1).Select(field => $"{Name(field)} = excluded.{Name(field)}"))},
          "record" = excluded."record", superseded_by = NULL
        """;

    private static string Column(RecordField field) => field.Name == "id"
        ? "\"id\" TEXT PRIMARY KEY NOT NULL"
        : $"{Name(field)} {Type(field.Kind)}";

    private static string Name(RecordField field) => $"\"{field.ColumnName}\"";

    private static string Type(RecordFieldKind kind) => kind switch
    {
        RecordFieldKind.WholeNumber or RecordFieldKind.Flag => "INTEGER",
        RecordFieldKind.Fraction => "REAL",
        _ => "TEXT",
    };
}
