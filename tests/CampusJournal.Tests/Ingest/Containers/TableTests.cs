using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Archives.Tables;
using CampusJournal.Text;

namespace CampusJournal.Tests.Ingest.Containers;

public class TableTests
{
    private static readonly SourceOptions Options = new() { TextField = "text", HtmlField = "html", IdField = "no" };

    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData(";")]
    public async Task Every_row_of_a_table_is_a_page(string separator)
    {
        var table = "no,text,url\r\n7,\"첫 줄\r\n\"\"둘째\"\" 줄\",http://press.example.kr/7\r\n8,다른 글,\r\n".Replace(",", separator, StringComparison.Ordinal);

        var pages = (await Packed.ItemsAsync("a.csv", Packed.Bytes(table), Options)).Cast<SourcePage>().ToList();

        Assert.Equal(["a.csv!1", "a.csv!2"], pages.Select(page => page.Origin.Member));
        Assert.Equal(["7", "8"], pages.Select(page => page.Origin.RecordId));
        Assert.Equal("첫 줄\r\n\"둘째\" 줄", Encoding.UTF8.GetString(pages[0].Content.Span));
        Assert.Equal("http://press.example.kr/7", pages[0].Origin.Url);
        Assert.Null(pages[1].Origin.Url);
    }

    [Fact]
    public async Task A_table_is_read_in_the_charset_that_the_user_names()
    {
        var table = CharsetEncoder.Encode("no,text\r\n7,쳇\r\n", "johab").Bytes.ToArray();
        var page = (SourcePage)Assert.Single(await Packed.ItemsAsync("a.csv", table, Options with { ForcedCharset = "johab" }));

        Assert.Equal("쳇", Encoding.UTF8.GetString(page.Content.Span));
    }

    [Theory]
    [InlineData("a.csv", "sep=;\r\nno;text\r\n7;글, 쉼표\r\n")]
    [InlineData("a.txt", "SEP=,\nno,text\n7,\"글, 쉼표\"\n")]
    [InlineData("a.csv", "\uFEFFsep=\t\r\nno\ttext\r\n7\t글, 쉼표\r\n")]
    public async Task A_line_of_Excel_that_names_the_separator_is_no_line_of_the_table(string name, string table)
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync(name, Packed.Bytes(table), Options)));

        Assert.Equal(($"{name}!1", "7", "글, 쉼표"), (page.Origin.Member, page.Origin.RecordId, Encoding.UTF8.GetString(page.Content.Span)));
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Lines_may_end_as_on_any_system(string end)
    {
        var table = $"sep=,|no,html|7,\"<p>첫 줄</p>|<p>둘째 줄</p>\"|8,<h1>다른 글</h1>|".Replace("|", end, StringComparison.Ordinal);

        var pages = (await Packed.ItemsAsync("a.csv", Packed.Bytes(table), Options)).Cast<SourcePage>().ToList();

        Assert.Equal(["7", "8"], pages.Select(page => page.Origin.RecordId));
        Assert.Equal([$"<p>첫 줄</p>{end}<p>둘째 줄</p>", "<h1>다른 글</h1>"], pages.Select(page => Encoding.UTF8.GetString(page.Content.Span)));
        Assert.All(pages, page => Assert.Null(page.Fault));
    }

    [Theory]
    [InlineData("가나다", "가나다")]
    [InlineData("\\uac00\\ub098", "가나")]
    [InlineData("\\u003cp\\u003E \\u00c0\\u0416", "<p> ÀЖ")]
    [InlineData("\\ud83d\\uDE00", "\U0001F600")]
    [InlineData("<a href=\\\"/1\\\">\\n\\t<\\/a>", "<a href=\"/1\">\n\t</a>")]
    [InlineData("C:\\\\users\\\\u0\\\\ud", "C:\\users\\u0\\ud")]
    public void A_line_is_never_thought_to_hold_more_of_a_page_than_it_does(string json, string page)
    {
        Assert.Equal(page, System.Text.Json.JsonSerializer.Deserialize<string>($"\"{json}\""));
        Assert.InRange(JsonLinesFormat.FewestBytes(json), json.Length / 6, Encoding.UTF8.GetByteCount(page));
    }

    [Fact]
    public void A_line_that_is_too_long_is_let_go_of_when_its_page_would_be_too_large()
    {
        const int limit = 1 << 16;
        using var text = new StringReader(new string('가', 10 * limit) + "\nb\n");
        var lines = new BoundedLines(text, limit, JsonLinesFormat.FewestBytes);

        Assert.True(lines.Read(out var first));
        Assert.True(lines.Read(out var second));
        Assert.Equal((null, "b"), (first, second));
    }

    [Fact]
    public async Task A_table_in_949_is_read_in_949()
    {
        var table = Packed.Cp949("번호,text\n1,대학신문 기사 본문을 여기에 옮겨 적었다\n");

        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("a.csv", table, Options)));

        Assert.Equal("대학신문 기사 본문을 여기에 옮겨 적었다", Encoding.UTF8.GetString(page.Content.Span));
    }

    [Theory]
    [InlineData("a.csv", "no,html\n1,<meta charset=euc-kr><p>대학신문 기사 본문을 여기에 옮겨 적었다\n", "cp949", "euc-kr")]
    [InlineData("a.jsonl", "{\"html\": \"<meta charset=euc-kr><p>대학신문 기사 본문을 여기에 옮겨 적었다\"}\n", "cp949", "euc-kr")]
    public async Task The_record_of_a_row_tells_the_charset_of_its_table_and_what_the_row_declares(string name, string table, string used, string declared)
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync(name, Packed.Cp949(table), Options)));

        var record = new ArticleExtractor().Extract(page.Content.Span, page.Origin);

        Assert.Equal((used, declared, "대학신문 기사 본문을 여기에 옮겨 적었다"), (record.Charset.Used, record.Charset.Declared, record.Body));
    }

    [Fact]
    public async Task A_table_in_ASCII_tells_nothing_of_the_text_that_its_escapes_make()
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync("a.jsonl", Packed.Bytes("{\"text\": \"\\uae00\"}\n"), Options)));

        Assert.Null(page.Origin.FileCharset);
    }

    [Fact]
    public async Task Every_line_of_JSON_is_a_page_and_bad_ones_are_failures()
    {
        var lines = """
            {"no": 1, "text": "글", "html": "<p>글"}
            {"no": "2", "text": "글\ud83d\ude00"}
            {"no": 3}
            not json

            ["text"]
            {"no": 4, "text": "끝"}
            """;

        var items = await Packed.ItemsAsync("a.jsonl", Packed.Bytes(lines), Options);

        Assert.Equal(
            ["text/html 1", "text/plain 2", "no-field a.jsonl!3", "not-json a.jsonl!4", "not-json a.jsonl!6", "text/plain 4"],
            items.Select(item => item is SourcePage page ? $"{page.Origin.MediaType} {page.Origin.RecordId}" : $"{((PageFailure)item).Code} {((PageFailure)item).Source}"));
    }

    [Fact]
    public async Task A_line_longer_than_any_page_is_passed_over()
    {
        var lines = "{\"text\": \"" + new string('x', 3_000_000) + "\"}\n{\"text\": \"y\"}\n";

        Assert.Equal(
            ["too-large a.jsonl!1", "page a.jsonl!2"], await Packed.ReadAsync("a.jsonl", Packed.Bytes(lines), Options with { MaxRecordSize = 1000 }));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_does_not_take_all_memory()
    {
        var table = "text\nfirst\n\"" + string.Concat(Enumerable.Repeat("줄\n", 500_000));

        Assert.Equal(["page a.csv!1", "too-large a.csv"], await Packed.ReadAsync("a.csv", Packed.Bytes(table), Options with { MaxRecordSize = 1000 }));
    }

    [Theory]
    [InlineData("a.csv", "no,text\n1,글\n2,\"열린 글\n3,글\n")]
    [InlineData("a.csv", "no,text\n1,글\n2,\"잘린 글")]
    [InlineData("a.tsv", "no\ttext\n1\t\"인용\" 뒤의 글\n2\t\"열린 글\n3\t글\n")]
    public async Task A_quote_that_is_open_at_the_end_flags_its_row(string name, string table) =>
        Assert.Equal([$"page {name}!1", $"page(truncated) {name}!2"], await Packed.ReadAsync(name, Packed.Bytes(table), Options));

    [Theory]
    [InlineData("no,text\n1,글\n2,\"열린 글\n3,\"다음 글\"\n4,글\n", "page page(bad-quote) page")]
    [InlineData("no,text\n1,\"그는 \"열린 글\n2,글\n", "page page")]
    [InlineData("no,text\n1,글 \"인용\" 글\n2,\"그는 \"\"열린\"\" 글\n둘째 줄\"\n3,\"열린 글\n", "page page page(truncated)")]
    [InlineData("text,no\n\"글\"뒤,\"열린 글\n글,3\n", "page(truncated)")]
    public async Task Each_row_is_flagged_that_may_hold_others_and_no_other(string table, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await Packed.ReadAsync("a.csv", Packed.Bytes(table), Options)).Select(line => line.Split(' ')[0])));

    [Theory]
    [InlineData("url,text\n-,온실이 열렸다, 그리고 학생들이 왔다, 끝.\n-,글\n", "page(extra-cells) page")]
    [InlineData("url,text\n-,글,,\n-,글\n", "page page")]
    public async Task A_row_with_more_cells_than_names_is_flagged_unless_they_are_empty(string table, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await Packed.ReadAsync("a.csv", Packed.Bytes(table), Options)).Select(line => line.Split(' ')[0])));

    [Theory]
    [InlineData("a.tsv", "no\ttext\n1\t\"인용\"이라고 그는 말했다\t더\n", "\"인용\"이라고 그는 말했다")]
    [InlineData("a.csv", "no,text\n\"1\",\"그는 \"\"왔다\"\"\" 뒤의 글\n", "\"그는 \"\"왔다\"\"\" 뒤의 글")]
    [InlineData("a.csv", "no,text\n\"1\"x,\"그는 \"\"왔다\"\"\"\n", "그는 \"왔다\"")]
    public async Task Quotes_with_text_behind_them_are_text(string name, string table, string expected)
    {
        var page = (SourcePage)Assert.Single(await Packed.ItemsAsync(name, Packed.Bytes(table), Options));

        Assert.Equal(expected, Encoding.UTF8.GetString(page.Content.Span));
    }

    [Fact]
    public async Task Without_a_named_field_a_table_is_what_it_looks_like()
    {
        Assert.Equal(["page a.csv"], await Packed.ReadAsync("a.csv", Packed.Bytes("no,text\n1,글\n")));
        Assert.Equal(["page a.txt"], await Packed.ReadAsync("a.txt", Packed.Bytes("no,body\n1,글\n"), Options));
    }

    [Theory]
    [InlineData("a.csv", "no,body\n1,글\n", "no-field a.csv")]
    [InlineData("a.TSV", "번호\t본문\n1\t글\n", "no-field a.TSV")]
    [InlineData("a.csv", "<html><body><p>이름만 표인 쪽</p></body></html>", "page a.csv")]
    public async Task A_table_without_the_named_field_is_one_failure_and_no_page(string name, string content, string expected) =>
        Assert.Equal([expected], await Packed.ReadAsync(name, Packed.Bytes(content), Options));

    [Theory]
    [InlineData("a.jsonl", """{"text":"\ud83d\ude00 글 \u0000 끝"}""", "\U0001F600 글 \0 끝")]
    [InlineData("a.csv", "text\n\U0001F600 글 \0 끝\n", "\U0001F600 글 \0 끝")]
    [InlineData("a.jsonl", """{"text":"\u001b$)C \u000e0!\u000f"}""", "\u001b$)C \u000e0!\u000f")]
    [InlineData("a.jsonl", """{"text":"글 \ud83d 끝"}""", "글 \uFFFD 끝")]
    public async Task The_text_of_a_row_is_text_whatever_its_bytes_look_like(string name, string table, string expected)
    {
        var page = Assert.IsType<SourcePage>(Assert.Single(await Packed.ItemsAsync(name, Packed.Bytes(table), Options)));

        var record = new ArticleExtractor().Extract(page.Content.Span, page.Origin);

        Assert.Equal(("utf-8", expected), (record.Charset.Used, record.Title ?? record.Body));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Lines_of_JSON_are_read_in_UTF_16_with_its_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] table = [.. encoding.Preamble, .. encoding.GetBytes("{\"text\":\"온실이 열렸다\"}\n{\"text\":\"둘째\"}\n")];

        var pages = (await Packed.ItemsAsync("a.jsonl", table, Options)).Cast<SourcePage>();

        Assert.Equal(["온실이 열렸다", "둘째"], pages.Select(page => Encoding.UTF8.GetString(page.Content.Span)));
    }

    [Fact]
    public async Task Tables_are_read_within_archives() =>
        Assert.Equal(
            ["page a.zip!x.csv!1", "page a.zip!y.jsonl!1"],
            await Packed.ReadAsync("a.zip", Packed.Zip(("x.csv", Packed.Bytes("text\n글\n")), ("y.jsonl", Packed.Bytes("{\"text\":\"글\"}"))), Options));
}
