using System.Text;
using CampusJournal.Ingest.Search;
using Microsoft.Data.Sqlite;
using static CampusJournal.Tests.Ingest.Search.SearchDatabases;

namespace CampusJournal.Tests.Ingest.Search;

public class ArticleSearchTests
{
    [Theory]
    [InlineData("대학", "1")]
    [InlineData("학보", "1")]
    [InlineData("대학학보사", "")]
    [InlineData("댓글", "2")]
    [InlineData("글", "2")]
    [InlineData("총", "1,2")]
    [InlineData("총장 선거", "2")]
    [InlineData("\"총장 선거\"", "")]
    [InlineData("\"학보사 연합회\"", "1")]
    [InlineData("KAIST", "1")]
    [InlineData("kai", "1")]
    [InlineData("AIST", "")]
    [InlineData("kaist에서", "1")]
    [InlineData("kaist에", "1")]
    [InlineData("2015년", "2")]
    [InlineData("201", "2")]
    [InlineData("大學", "1")]
    [InlineData("學", "1")]
    [InlineData("OR", "")]
    [InlineData("댓글 NOT 선거", "")]
    [InlineData("title:선거", "")]
    [InlineData("\"댓글", "2")]
    [InlineData("\"댓글\"\"선거", "2")]
    [InlineData("(댓글이다.", "2")]
    [InlineData("댓글?", "2")]
    [InlineData("'댓글'", "2")]
    [InlineData("\"열린, 대학 학보사. 연합회\"", "1")]
    [InlineData("열린-대학", "1")]
    [InlineData("열린-학보사", "")]
    [InlineData("댓글이다.", "2")]
    [InlineData("NEAR(댓글", "")]
    [InlineData("^댓글", "2")]
    [InlineData("대학 *", "1")]
    [InlineData("대학*", "1")]
    [InlineData("'; DROP TABLE articles; --", "")]
    public async Task Finds_Korean_anywhere_and_letters_from_the_beginning_of_a_word(string words, string expected)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(
            folder["x.db"],
            Record(1, "대학 소식", "KAIST에서 열린 대학 학보사\n연합회는 오늘 총회를 열었다. 大學新聞"),
            Record(2, "선거", "기사에 달린 댓글이다. 총장을 뽑는다. 2015년도 일이다."));

        Assert.Equal(expected, string.Join(',', Numbers(folder["x.db"], words)));
    }

    [Fact]
    public async Task Words_that_are_everywhere_find_every_article_titles_first_and_the_latest_first()
    {
        const int Count = 1_300;
        using var folder = new TemporaryFolder();
        await WriteAsync(
            folder["x.db"],
            Enumerable.Range(1, Count).Select(number => Record(number, number % 100 == 0 ? "대학 소식" : "소식", number % 26 == 1 ? "온실" : "여자대학교 온실")));

        var hits = Find(folder["x.db"], "대학");
        int[] titled = [.. Enumerable.Range(1, Count).Where(number => number % 100 == 0).Reverse()];
        int[] others = [.. Enumerable.Range(1, Count).Where(number => number % 100 != 0 && number % 26 != 1).Reverse()];
        Assert.Equal([.. titled, .. others], hits.Select(hit => Convert.ToInt32(hit.Id, 16)));
        Assert.All(hits, hit => Assert.Null(hit.Score));
        Assert.Equal(titled, Find(folder["x.db"], "대학 소식").Take(titled.Length).Select(hit => Convert.ToInt32(hit.Id, 16)));
        Assert.All(Find(folder["x.db"], "\"대학 소식\""), hit => Assert.NotNull(hit.Score));
    }

    [Fact]
    public async Task Finds_every_article_that_a_plain_reading_finds_and_no_other()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        var records = Enumerable.Range(1, 300).Select(number => Record(number, Text(random, 12), Text(random, 60))).ToList();
        await WriteAsync(folder["x.db"], records);
        using var search = ArticleSearch.Open(folder["x.db"]);
        for (var round = 0; round < 1_500; round++)
        {
            var source = records[random.Next(records.Count)].Body;
            var start = random.Next(source.Length);
            var word = source.Substring(start, Math.Min(random.Next(1, 6), source.Length - start)).Replace('"', ' ').Trim();
            if (!SearchWords.TryParse($"\"{word}\"", out var words))
            {
                continue;
            }

            var expected = records.Where(record => Holds(record.Title!, word) || Holds(record.Body, word)).Select(record => record.Id);
            var found = search.Find(words).Select(hit => hit.Id).Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(found), $"'{word}': expected {string.Join(',', expected)}, found {string.Join(',', found)}");
        }
    }

    [Fact]
    public async Task Finds_what_is_written_in_conjoining_jamo()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "a", "여자대학교".Normalize(NormalizationForm.FormD)), Record(2, "b", "여자대학교"));

        Assert.Equal([1, 2], Numbers(folder["x.db"], "대학"));
        Assert.Equal([1, 2], Numbers(folder["x.db"], "대학".Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public async Task Searches_the_lines_of_captions_and_not_their_JSON()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "a", "b") with { Captions = ["▲ \"온실\" 앞\t마당", "▲ 새 건물"] });

        Assert.Equal([1], Numbers(folder["x.db"], "\"앞 마당\""));
        Assert.Equal("▲ \"온실\" 앞 마당 ▲ 새 건물", Assert.Single(Find(folder["x.db"], "건물")).Snippet.Text);
    }

    [Fact]
    public async Task Puts_first_what_has_the_word_in_its_title()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "소식", "온실 이야기"), Record(2, "온실", "이야기 소식"), Record(3, "소식", "이야기"));

        var hits = Find(folder["x.db"], "온실");

        Assert.Equal(["p/2", "p/1"], hits.Select(hit => hit.Path));
        Assert.True(hits[0].Score > hits[1].Score);
    }

    [Fact]
    public async Task Tells_which_hits_are_superseded_or_duplicates()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(
            folder["x.db"], Record(1, "온실", ""), Record(2, "온실", "") with { Supersedes = Record(1, "", "").Id }, Record(3, "온실", "") with { DuplicateOf = Record(2, "", "").Id });

        var hits = Find(folder["x.db"], "온실").ToDictionary(hit => hit.Path);

        Assert.Equal(hits["p/2"].Id, hits["p/1"].SupersededBy);
        Assert.Equal(hits["p/2"].Id, hits["p/3"].DuplicateOf);
        Assert.Null(hits["p/2"].SupersededBy);
    }

    [Fact]
    public async Task Never_shows_an_article_that_only_the_index_says_holds_the_word()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "온실", ""), Record(2, "온실", ""));
        Change(folder["x.db"], "UPDATE articles SET title = '다른 제목' WHERE rowid = 1; DELETE FROM articles WHERE rowid = 2");

        Assert.Empty(Find(folder["x.db"], "온실"));
    }

    [Fact]
    public async Task Reads_records_that_are_not_indexed_yet_one_by_one()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["x.db"], Record(1, "온실", ""));
        await using (var sink = CampusJournal.Ingest.Export.RecordSinks.Open(folder["x.db"]))
        {
            await sink.WriteAsync(Record(2, "온실", ""), TestContext.Current.CancellationToken);
        }

        using (var search = ArticleSearch.Open(folder["x.db"]))
        {
            Assert.Equal(1, search.CountUnindexed());
        }

        var hits = Find(folder["x.db"], "온실");
        Assert.Equal(["p/1", "p/2"], hits.Select(hit => hit.Path));
        Assert.Null(hits[1].Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("\"\"")]
    [InlineData("*** !!!")]
    public void No_letter_is_no_word(string typed) => Assert.False(SearchWords.TryParse(typed, out _));

    [Fact]
    public void Too_many_words_are_refused()
    {
        Assert.True(SearchWords.TryParse(string.Join(' ', Enumerable.Range(0, SearchWords.MostWords)), out _));
        Assert.False(SearchWords.TryParse(string.Join(' ', Enumerable.Range(0, SearchWords.MostWords + 1)), out _));
        Assert.False(SearchWords.TryParse(new string('가', SearchWords.MostCharacters + 1), out _));
    }

    private static void Change(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        CampusJournal.Ingest.Export.SqliteFile.Run(connection, sql);
    }

    // Few syllables, so that words meet by chance.
    private static string Text(Random random, int length)
    {
        const string Alphabet = "가나다라가나다 가나 \n.,'(a1B・大é";
        return string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
    }

    // Signs are as good as a space, and a letter or digit is found at the beginning of a word only.
    private static bool Holds(string text, string word)
    {
        const string Signs = " \n.,'(";
        var flat = string.Join(' ', text.Split(Signs.ToCharArray(), StringSplitOptions.RemoveEmptyEntries));
        var sought = string.Join(' ', word.Split(Signs.ToCharArray(), StringSplitOptions.RemoveEmptyEntries));
        for (var at = flat.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0; at = flat.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!"a1Bbé".Contains(sought[0], StringComparison.Ordinal) || at == 0 || !"a1Bbé".Contains(flat[at - 1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
