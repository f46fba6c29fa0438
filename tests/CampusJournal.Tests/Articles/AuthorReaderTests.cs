using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class AuthorReaderTests
{
    private const string Prose =
        "<p>The old ferry crossed the bay on Tuesday for the first time in three years, with forty people, nine bicycles and one cow on board.</p>"
        + "<p>The captain said that the engine, which was built in 1962, needed a new shaft, and that it had to come from a yard across the ocean.</p>";

    private static readonly ArticleExtractor Extractor = new();

    [Fact]
    public void A_byline_far_above_the_headline_is_a_teaser_s() => Assert.Equal(
        "Ada Quill", Names($"<p class='author'>Cy Teaser</p>{string.Concat(Enumerable.Range(1, 60).Select(i => $"<p>{i}</p>"))}<h1>Ferry to the Island</h1><p class='author'>Ada Quill</p>"));

    [Theory]
    [InlineData("<p class='author'>Foto: Bo Lens</p><h1>Ferry to the Island</h1><p class='author'>Ada Quill</p>", "Ada Quill")]
    [InlineData("<h1>Ferry to the Island</h1><p>Posted by Ada</p>", "Ada")]
    [InlineData("<h1>Ferry to the Island</h1><p>Author: Ada</p>", "Ada")]
    [InlineData("<h1>Ferry to the Island</h1><p>By September the boat ran</p>", "")]
    [InlineData("<h1>Ferry to the Island</h1><div class='sidebar'><p>By</p><p>Ada Quill</p></div>", "Ada Quill")]
    [InlineData("<h1>Ferry to the Island</h1><p class='author'>Ada Quill im Gespräch mit Bo Muster</p>", "Ada Quill, Bo Muster")]
    [InlineData("<h1>Ferry to the Island</h1><p class='author'>Von: Ada Quill Übersetzt von: Bo Muster</p>", "Ada Quill")]
    [InlineData("<h1>Ferry to the Island</h1><div>(责编：王小明、李华)</div>", "王小明, 李华")]
    public void Names_the_writer_of_the_article(string html, string expected) => Assert.Equal(expected, Names(html));

    private static string Names(string html) => string.Join(", ", Extractor.Extract(
        Encoding.UTF8.GetBytes($"<html lang=en><meta charset=utf-8><title>Ferry to the Island</title><body>{html}{Prose}</body></html>"), new PageOrigin { Path = "a.html" })
        .Authors.Select(author => author.Name));

    [Theory]
    [InlineData("""[{"@type":"Person","name":"Ada Quill"},{"@type":"Person","name":"Deutsche Presse-Agentur"}]""", "Ada Quill (person), Deutsche Presse-Agentur (organisation)")]
    [InlineData("""[{"@type":"Person","name":"Ada Quill"},{"@type":"Organization","name":"Harbor Daily"}]""", "Ada Quill (person), Harbor Daily (organisation)")]
    [InlineData("""[{"@type":"Person","name":"Ada Quill"},{"@type":"Person","name":"Boat Team"}]""", "Ada Quill (person), Boat Team (organisation)")]
    [InlineData("""{"@type":"Person","name":"Redaktion"}""", "Redaktion (organisation)")]
    [InlineData("""{"@type":"Person","name":"Staff and news service reports"}""", "Staff and news service reports (organisation)")]
    [InlineData("""{"@type":"Person","name":"By Ada Quill And Bo Marsh For The Daily Harbor"}""", "Ada Quill (person), Bo Marsh (person)")]
    [InlineData("""{"@type":"Person","name":"admin"}""", "")]
    [InlineData("""{"@type":"Person","name":"ada.quill"}""", "ada.quill (person)")]
    public void Linked_data_is_believed_with_all_whom_it_names(string authors, string expected) =>
        Assert.Equal(expected, Authors(Linked(authors) + "<h1>Ferry to the Island</h1>" + Prose));

    [Theory]
    [InlineData("""{"@type":"Person","name":"ada.quill"}""", "<p class='byline'>By Ada Quill</p>", "Ada Quill (person)")]
    [InlineData("""{"@type":"Person","name":"Ada"}""", "<div><p><b>By</b></p></div><div><p>Ada Quill</p></div>", "Ada Quill (person)")]
    [InlineData("""{"@type":"Organization","name":"Harbor Daily"}""", "<p>By Ada Quill</p>", "Ada Quill (person)")]
    [InlineData("""{"@type":"Organization","name":"Harbor Daily"}""", "<p class='byline'>dpa</p>", "Harbor Daily (organisation)")]
    public void A_printed_person_is_more_than_an_account_a_first_name_or_an_organisation(string authors, string line, string expected) =>
        Assert.Equal(expected, Authors(Linked(authors) + "<h1>Ferry to the Island</h1>" + line + Prose));

    [Fact]
    public void A_printed_byline_corrects_the_user_of_the_content_system()
    {
        const string graph = """<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#1"}},{"@type":"Person","@id":"#1","name":"Web Clerk"}]}</script>""";
        Assert.Equal("Ada Quill (person)", Authors(graph + "<h1>Ferry to the Island</h1><p>By Ada Quill</p>" + Prose));
        Assert.Equal("Web Clerk (person)", Authors(graph + "<h1>Ferry to the Island</h1>" + Prose));
    }

    [Theory]
    [InlineData("<h4>Autorin</h4><p>Ada Quill</p>", "Ada Quill (person)")]
    [InlineData("<ul><li>Artikel von:</li><li>Ada Quill</li></ul>", "Ada Quill (person)")]
    [InlineData("<p class='byline'><a href='/author/1'>Ada Quill</a> and Bo Marsh</p>", "Ada Quill (person)")]
    [InlineData("<p class='byline'>By <a href='/author/1'>Ada Quill</a> and Bo Marsh</p>", "Ada Quill (person), Bo Marsh (person)")]
    [InlineData("<p>von Ada Quill</p>", "Ada Quill (person)")]
    [InlineData("<p>Door Ada Quill</p>", "Ada Quill (person)")]
    [InlineData("<p>記者王小明、李大華／台北報導</p>", "王小明 (person), 李大華 (person)")]
    [InlineData("<p>责任编辑： 焦小鹏</p>", "焦小鹏 (person)")]
    [InlineData("<div class='info'><span class='byline'>홍길동 기자, 김철수 수습기자</span> | 입력 2012.03.05 10:10</div>", "홍길동 (person), 김철수 (person)")]
    [InlineData("<div class='info'><span class='byline'>홍길동 기자, 사진=박사진 사진기자</span> | 입력 2012.03.05 10:10</div>", "홍길동 (person)")]
    [InlineData("<div class='info'><span class='byline'>글 이가영 사진 정나래</span> | 입력 2012.03.05 10:10</div>", "이가영 (person)")]
    [InlineData("<div class='info'><span class='byline'>사진=박사진 기자</span> 입력 2012.03.05 10:10</div>", "")]
    [InlineData("<p class='byline'>온라인뉴스팀</p>", "온라인뉴스팀 (organisation)")]
    [InlineData("<p class='byline'>관리자</p>", "")]
    [InlineData("<p>Photo by the harbor office</p>", "")]
    [InlineData("<footer><p class='info'>Theme by Harbor Themes, 2020</p></footer>", "")]
    public void A_line_below_the_headline_names_its_writers(string line, string expected) =>
        Assert.Equal(expected, Authors("<h1>Ferry to the Island</h1>" + line + Prose));

    [Theory]
    [InlineData("<p><em>Ada Quill</em></p>", "Ada Quill (person)")]
    [InlineData("<p><em>Ada Quill was there.</em></p>", "")]
    [InlineData("<p>Ada Quill</p>", "")]
    public void A_name_that_is_set_off_at_the_end_signs_the_article(string line, string expected) =>
        Assert.Equal(expected, Authors("<h1>Ferry to the Island</h1><div>" + Prose + line + "</div>"));

    [Fact]
    public void The_agency_of_the_dateline_is_named_when_nobody_else_is() =>
        Assert.Equal("dpa/lno (organisation)", Authors("<h1>Ferry to the Island</h1>" + Prose.Replace("<p>The old", "<p>Hafen (dpa/lno) – The old", StringComparison.Ordinal)));

    [Fact]
    public void A_byline_of_another_article_far_below_is_not_taken() =>
        Assert.Equal("", Authors(
            $"<article><h1>Ferry to the Island</h1>{Prose}</article>{string.Concat(Enumerable.Repeat("<p><a href='/x'>Another story</a></p>", 30))}<p>By Bo Marsh</p>"));

    [Theory]
    [InlineData("<p class='byline'><span>By Ada Quill</span><span>November 24, 2025</span></p>", "Ada Quill (person)")]
    [InlineData("<p class='byline'>By Ada Quill Kategorien</p>", "Ada Quill (person)")]
    [InlineData("<p class='byline'>By Theresa May</p>", "Theresa May (person)")]
    public void A_name_ends_where_the_next_fact_begins(string line, string expected) =>
        Assert.Equal(expected, Authors("<h1>Ferry to the Island</h1>" + line + Prose));

    [Theory]
    [InlineData("<meta name='author' content='Ada Quill, Bo Marsh'>", "", "Ada Quill (person), Bo Marsh (person)")]
    [InlineData("<meta name='author' content='Bo Marsh, Cy Reed'>", "", "Ada Quill (person)")]
    [InlineData("<meta property='article:author' content='Ada Quill / Journalist'><meta property='article:author' content='Bo Marsh / Journalist'>", "", "Ada Quill (person), Bo Marsh (person)")]
    [InlineData("", "<address>By <a rel='author' href='/a'>Ada Quill</a> and <a rel='author' href='/b'>Bo Marsh</a></address><p><a rel='author' href='/c'>Cy Reed</a></p>", "Ada Quill (person), Bo Marsh (person)")]
    public void A_list_that_holds_the_stated_author_and_others_is_the_whole_list(string head, string line, string expected) =>
        Assert.Equal(expected, Authors(Linked("""{"@type":"Person","name":"Ada Quill"}""") + head + "<h1>Ferry to the Island</h1>" + line + Prose));

    [Theory]
    [InlineData("<meta name='author' content='Harbor Media Ltd'><meta name='copyright' content='Copyright Harbor Media Ltd 2024'>", "Ada Quill (person)")]
    [InlineData("<meta name='author' content='Harbor Daily Online Desk'><link rel='canonical' href='https://harbor.example/1'>", "Ada Quill (person)")]
    public void A_publisher_in_the_author_s_place_does_not_hide_who_wrote(string head, string expected) =>
        Assert.Equal(expected, Authors(head + "<h1>Ferry to the Island</h1><p>By Ada Quill</p>" + Prose));

    [Fact]
    public void The_paper_is_its_own_writer_when_its_line_says_so_and_names_nobody_else()
    {
        const string head = "<meta property='og:site_name' content='The Harbor Daily'>";
        Assert.Equal("The Harbor Daily (organisation)", Authors(head + "<h1>Ferry to the Island</h1><p>By The Harbor Daily</p>" + Prose));
        Assert.Equal("", Authors(head + "<h1>Ferry to the Island</h1>" + Prose));
    }

    [Theory]
    [InlineData("<p>Ada Quill</p>", "", "Ada Quill")]
    [InlineData("", "<p>Ada Quill</p>", "Ada Quill")]
    [InlineData("", "<p>Ada Quill?</p>", null)]
    public void A_line_that_is_the_stated_writer_s_name_is_the_byline_and_no_text(string above, string below, string? byline)
    {
        var page = $"<html lang=en><head><title>Ferry to the Island</title><meta name='DC.Creator' content='Ada Quill'></head><body><h1>Ferry to the Island</h1>{above}{Prose}{below}</body></html>";
        var record = Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" });
        Assert.Equal((byline, byline is null), (record.Byline, record.Body.Contains("Ada Quill", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<meta name=author content=상록신문>", "")]
    [InlineData("<meta name=author content=㈜온실소프트>", "")]
    [InlineData("<meta name=author content=새벽일보>", "새벽일보 (organisation)")]
    [InlineData("<meta name=author content=강영지>", "강영지 (person)")]
    [InlineData("<meta property='og:article:author' content='상록신문 (강영지 기자)'>", "강영지 (person)")]
    [InlineData("""<script type="application/ld+json">{"@type":"VideoObject","name":"온실","author":{"name":"강영지"}}</script>""", "")]
    public void The_paper_the_maker_of_its_system_and_of_its_films_wrote_no_article(string head, string expected)
    {
        var page = $"<html lang=ko><head><meta charset=utf-8><title>온실의 겨울 - 상록신문</title>{head}</head><body><h1>온실의 겨울</h1><p>온실의 난로가 꺼진 밤에도 학생들은 화분을 옮기며 서로의 안부를 물었다.</p></body></html>";
        var record = Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" });
        Assert.Equal(expected, string.Join(", ", record.Authors.Select(author => $"{author.Name} ({author.Kind})")));
    }

    private static string Linked(string authors) => $$"""<script type="application/ld+json">{"@type":"NewsArticle","author":{{authors}}}</script>""";

    private static string Authors(string body)
    {
        var record = Extractor.Extract(Encoding.UTF8.GetBytes($"<html lang=en><head><title>Ferry to the Island</title></head><body>{body}</body></html>"), new PageOrigin { Path = "a.html" });
        return string.Join(", ", record.Authors.Select(author => $"{author.Name} ({author.Kind})"));
    }
}
