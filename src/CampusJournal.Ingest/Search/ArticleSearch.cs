using CampusJournal.Ingest.Export;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Search;

/// <summary>
/// Searches the articles of a database. The full-text index names the articles that may hold the words, best first; the text of each decides.
/// Not safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// using var search = ArticleSearch.Open("articles.db");
/// if (SearchWords.TryParse("총장 선거", out var words)) { foreach (var hit in search.Find(words)) { ... } }
/// </code>
/// </example>
public sealed class ArticleSearch : IDisposable
{
    /// <summary>The length of a snippet unless another is asked for, in UTF-16 units.</summary>
    public const int DefaultSnippetLength = 160;

    // How much more a word in the title says than one in the body; in the order of the indexed columns.
    private const string Weights = "8.0, 4.0, 1.0, 2.0, 1.0, 1.0";

    // Words that more than an eighth of the articles hold, but at least a thousand, are everywhere.
    private const int ManyArticles = 1_000;
    private const int ShareOfMany = 8;

    private const string LastIndexed = "(SELECT coalesce(max(id), 0) FROM articles_fts_docsize)";

    private static readonly string Columns = string.Join(", ", SqliteSchema.Indexed);

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand read;

    private ArticleSearch(string path, SqliteConnection connection)
    {
        (this.path, this.connection) = (path, connection);
        read = connection.CreateCommand();
        read.CommandText = $"SELECT id, date, source_url, source_path, superseded_by, duplicate_of, {Columns} FROM articles WHERE rowid = $row";
        read.Parameters.Add("$row", SqliteType.Integer);
    }

    /// <summary>Opens a database; it is read only, also on a read-only medium.</summary>
    /// <param name="path">The file that an ingest run wrote.</param>
    /// <returns>The search.</returns>
    /// <exception cref="SearchRefusedException">The file is not there, not a database of this program, or cannot be read.</exception>
    public static ArticleSearch Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(path, SearchDatabase.Open(path));
    }

    /// <summary>
    /// Finds every article that holds all the words, best first; where more than a thousand and more than an eighth of all hold them, those with
    /// the words in their title first and the latest ingested first. Records that an interrupted run has not indexed yet come last. Syllables
    /// are found anywhere in a word (학보 in 대학보사); letters and digits from the beginning of a word on (univ in University).
    /// </summary>
    /// <param name="words">What to search for.</param>
    /// <param name="snippetLength">How long a snippet may be, in UTF-16 units, at least 1.</param>
    /// <returns>The hits, found while they are asked for.</returns>
    /// <exception cref="SearchRefusedException">The database cannot be read on.</exception>
    public IEnumerable<SearchHit> Find(SearchWords words, int snippetLength = DefaultSnippetLength)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(snippetLength, 1);
        var snippets = new SnippetWriter(words, snippetLength);
        return Candidates(words).Select(candidate => Hit(candidate, words, snippets)).OfType<SearchHit>();
    }

    /// <summary>Counts the records that an interrupted run has not indexed yet: they are read one by one, which takes its time.</summary>
    /// <returns>The number of records.</returns>
    /// <exception cref="SearchRefusedException">The database cannot be read.</exception>
    public long CountUnindexed() => Reading(() =>
    {
        using var count = connection.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM articles WHERE rowid > {LastIndexed}";
        return (long)count.ExecuteScalar()!;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        read.Dispose();
        connection.Dispose();
    }

    private IEnumerable<Candidate> Candidates(SearchWords words) =>
        (AreEverywhere(words) ? Latest(words.TitleQuery).Concat(Latest(words.QueryBesideTitle)) : Best(words))
            .Concat(Rows($"SELECT rowid, NULL FROM articles WHERE rowid > {LastIndexed} ORDER BY rowid"));

    // By rowid last, so that equal scores have an order.
    private IEnumerable<Candidate> Best(SearchWords words) =>
        Rows($"SELECT rowid, bm25(articles_fts, {Weights}) AS score FROM articles_fts WHERE articles_fts MATCH $query ORDER BY score, rowid", words.Query);

    private IEnumerable<Candidate> Latest(string query) => Rows("SELECT rowid, NULL FROM articles_fts WHERE articles_fts MATCH $query ORDER BY rowid DESC", query);

    /// <summary>
    /// Tells whether so many articles hold the words that BM25 would take long to say little: it counts every place in each of them, and what
    /// most articles hold weighs nothing.
    /// </summary>
    private bool AreEverywhere(SearchWords words) => Reading(() =>
    {
        using var count = connection.CreateCommand();
        count.CommandText = $"""
            WITH most(articles) AS (SELECT max({ManyArticles}, {LastIndexed} / {ShareOfMany}))
            SELECT count(*) > (SELECT articles FROM most)
            FROM (SELECT 1 FROM articles_fts WHERE articles_fts MATCH $query LIMIT (SELECT articles FROM most) + 1)
            """;
        count.Parameters.AddWithValue("$query", words.Query);
        return (long)count.ExecuteScalar()! != 0;
    });

    private IEnumerable<Candidate> Rows(string sql, string? query = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (query is not null)
        {
            command.Parameters.AddWithValue("$query", query);
        }

        using var rows = Reading(command.ExecuteReader);
        while (Reading(rows.Read))
        {
            // BM25 of SQLite is the smaller the better.
            yield return new(rows.GetInt64(0), rows.IsDBNull(1) ? null : -rows.GetDouble(1));
        }
    }

    /// <summary>Reads a candidate; null when its text does not hold the words, whatever the index says.</summary>
    private SearchHit? Hit(Candidate candidate, SearchWords words, SnippetWriter snippets) => Reading(() =>
    {
        read.Parameters[0].Value = candidate.Row;
        using var row = read.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        var texts = SqliteSchema.Indexed.Select((name, i) => FlatText.Of(IndexedText.Of(name, Text(6 + i)))).ToArray();
        if (!words.Terms.All(term => texts.Any(text => term.Find(text, 0) is not null)))
        {
            return null;
        }

        // The body first; the title is shown beside the snippet anyway.
        return new SearchHit
        {
            Id = row.GetString(0),
            Title = row.IsDBNull(6) ? null : snippets.Mark(texts[0]),
            Date = Text(1),
            Url = Text(2),
            Path = Text(3) ?? "",
            Score = candidate.Score,
            Snippet = snippets.Write([texts[4], texts[5], texts[1], texts[3], texts[2], texts[0]]),
            SupersededBy = Text(4),
            DuplicateOf = Text(5),
        };
    });

    private T Reading<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException exception)
        {
            throw SearchDatabase.Refused(path, exception);
        }
    }

    private readonly record struct Candidate(long Row, double? Score);
}
