using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class ArticleMarkdownTests
{
    private static readonly ArticleRecord Record = new()
    {
        Id = "0123",
        Source = new() { Path = "a.html", Url = "http://example.kr/?a=1" },
        Kind = "article",
        Title = "온실",
        Section = "보도",
        Authors = [new("편시우", "기자", null, "person"), new("김", null, null, "person")],
        Date = "2015-06-15",
        Body = "첫 문단.\n\n둘째\n문단",
        Captions = ["▲ 온실 <사진=김>", "▲ 새 건물"],
        Images = [new("http://example.kr/a b.jpg", "온실]", "▲ 온실 <사진=김>")],
        Charset = new("cp949", "euc-kr", 0.5, "meta", true, 3),
        Repair = new(0, 0, 0, null, false, 1),
        Tool = "cjt/0",
    };

    [Fact]
    public void A_record_is_a_front_matter_and_a_page() => Assert.Equal(
        """
        ---
        title: "온실"
        authors: ["편시우", "김"]
        date: "2015-06-15"
        section: "보도"
        source_url: "http://example.kr/?a=1"
        id: "0123"
        ---

        # 온실

        첫 문단.

        둘째\
        문단

        ![온실\]](<http://example.kr/a%20b.jpg>)

        *▲ 온실 \<사진=김\>*

        *▲ 새 건물*

        """,
        ArticleMarkdown.Write(Record));

    [Fact]
    public void A_month_is_no_date_of_a_front_matter()
    {
        var text = ArticleMarkdown.Write(Record with { Date = "2015-06" });

        Assert.Contains("\npublication_month: \"2015-06\"\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ndate:", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n---\nb: c", "\"a\\u000a---\\u000ab: c\"", "a --- b: c")]
    [InlineData("\"'\\ #", "\"\\\"'\\\\ #\"", "\"'\\\\ \\#")]
    [InlineData("\u0000\u001b[2J\u0085\u2028끝", "\"\\u0000\\u001b[2J\\u0085\\u2028끝\"", "\\[2J  끝")]
    [InlineData("C ##", "\"C ##\"", "C #\\#")]
    [InlineData("---", "\"---\"", "\\---")]
    [InlineData("\r\n", "\"\\u000d\\u000a\"", null)]
    public void A_hostile_title_stays_one_value_and_one_heading(string title, string value, string? heading)
    {
        var lines = ArticleMarkdown.Write(Record with { Title = title }).Split('\n');

        Assert.Equal("title: " + value, lines[1]);
        Assert.Equal(2, lines.Count(line => line == "---"));
        Assert.Equal(heading is null ? [] : ["# " + heading], lines.Where(line => line.StartsWith('#')));
    }

    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("- no list", "\\- no list")]
    [InlineData("2015. 6월", "2015\\. 6월")]
    [InlineData("    no code", "no code")]
    [InlineData("===", "\\===")]
    [InlineData("```", "\\`\\`\\`")]
    [InlineData("<script>&lt;", "\\<script\\>&amp;lt;")]
    [InlineData("R&D; AT&T, Q&A &copy;", "R&amp;D; AT&T, Q&A &amp;copy;")]
    [InlineData("10^2 &#65; & ;", "10&#94;2 &amp;#65; & ;")]
    [InlineData("{% raw %} {{ site.x }} {{< x >}}", "&#123;% raw %} &#123;&#123; site.x }} &#123;&#123;\\< x \\>}}")]
    [InlineData("[a](javascript:b)", "\\[a\\](javascript:b)")]
    [InlineData("*a* _b_ ~c~ | d", "\\*a\\* \\_b\\_ \\~c\\~ \\| d")]
    [InlineData("a\f---", "a ---")]
    public void Text_is_never_markup(string body, string expected) =>
        Assert.Contains($"\n\n{expected}\n\n", ArticleMarkdown.Write(Record with { Body = body }), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://paper.example/a_b_c*d 참조", "<http://paper.example/a_b_c*d> 참조")]
    [InlineData("(https://paper.example/bbs/board.php?bo_table=news&wr_id=3).", "(<https://paper.example/bbs/board.php?bo_table=news&wr_id=3>).")]
    [InlineData("http://paper.example/a_(b)에서", "<http://paper.example/a_(b)>에서")]
    [InlineData("누리집(www.paper.example/~a_b)", "누리집([www.paper.example/\\~a\\_b](<http://www.paper.example/~a_b>))")]
    [InlineData("문의 kim_so@paper.example.", "문의 <kim_so@paper.example>.")]
    [InlineData("http://paper.example/{{x}}|&copy;d", "[http://paper.example/&#123;&#123;x}}\\|&amp;copy;d](<http://paper.example/%7B%7Bx%7D%7D%7C&amp;copy;d>)")]
    [InlineData("http:// www. a@b", "http:// www. a@b")]
    [InlineData("http://a\\_b<c>", "<http://a>\\\\\\_b\\<c\\>")]
    [InlineData("<http://a.example>", "\\<[http://a.example](<http://a.example>)\\>")]
    [InlineData("편시우<siu@paper.example>", "편시우\\<[siu@paper.example](<mailto:siu@paper.example>)\\>")]
    public void An_address_in_the_text_stays_whole(string body, string expected) =>
        Assert.Contains($"\n\n{expected}\n\n", ArticleMarkdown.Write(Record with { Body = body }), StringComparison.Ordinal);

    [Theory]
    [InlineData("strong", 2, 19, "가 **<http://e.kr/a_b_c>** 나")]
    [InlineData("link", 2, 19, "가 [http://e.kr/a\\_b\\_c](<http://other.kr/>) 나")]
    [InlineData("strong", 0, 8, "**가 http:/**/e.kr/a\\_b\\_c 나")]
    public void Within_a_link_an_address_is_text_and_emphasis_goes_around_it(string kind, int start, int end, string expected)
    {
        var record = Record with { Body = "가 http://e.kr/a_b_c 나", Structure = [new(0, kind, null, null, start, end, "http://other.kr/")] };

        Assert.Contains($"\n\n{expected}\n\n", ArticleMarkdown.Write(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015-06-15T08:20+09:00", "2015-06-15T08:20:00+09:00")]
    [InlineData("2015-06-15T08:20:31+09:00", "2015-06-15T08:20:31+09:00")]
    [InlineData("2015-06-15", "2015-06-15")]
    public void A_time_in_the_front_matter_has_the_seconds_without_which_Hugo_reads_none(string date, string expected) =>
        Assert.Contains($"\ndate: \"{expected}\"\n", ArticleMarkdown.Write(Record with { Date = date }), StringComparison.Ordinal);

    [Fact]
    public void A_page_of_a_site_has_its_title_in_the_front_matter_alone()
    {
        var page = ArticleMarkdown.WritePage(Record);

        Assert.StartsWith("---\ntitle: \"온실\"\n", page, StringComparison.Ordinal);
        Assert.Contains("\n---\n\n첫 문단.\n", page, StringComparison.Ordinal);
    }

    // What gohugo.io/content-management/front-matter and jekyllrb.com/docs/front-matter give a meaning: Hugo builds no site of which a page
    // has a "kind" that is none of its own (from 0.123 on), or a "published" that is no date (from 0.135 on).
    [Theory]
    [InlineData("article", null)]
    [InlineData("home", null)]
    [InlineData("error", null)]
    [InlineData("article", "fedcba9876543210fedcba9876543210")]
    public void No_name_in_the_front_matter_of_a_page_means_something_else_to_a_site_generator(string kind, string? supersededBy)
    {
        string[] reserved =
        [
            "aliases", "build", "cascade", "categories", "category", "content", "excerpt", "expiryDate", "headless", "isCJKLanguage", "keywords", "kind", "lang",
            "lastmod", "layout", "linkTitle", "markup", "menu", "menus", "modified", "outputs", "params", "path", "permalink", "pubdate", "publishDate", "published",
            "resources", "roles", "sitemap", "sites", "slug", "summary", "tags", "translationKey", "type", "unpublishdate", "url", "versions", "weight",
        ];

        var page = ArticleMarkdown.WritePage(Record with { Kind = kind, Supersedes = Record.Id, DuplicateOf = Record.Id }, supersededBy);

        var names = page.Split("\n---\n")[0].Split('\n').Skip(1).Select(line => line.Split(':')[0]).ToList();
        Assert.Contains("cjt_kind", names);
        Assert.Empty(names.Intersect(reserved, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_list_looks_like_another_one_only_beside_one_of_its_own_sort()
    {
        BodyMark[] marks = [new(0, "item", 1, null), new(2, "item", 1, 1), new(4, "item", 1, 1), new(6, "item", 1, null), new(8, "item", 1, null)];

        Assert.Contains(
            "\n- a\n\n1. b\n\n1) c\n\n- d\n\n* e\n",
            ArticleMarkdown.Write(Record with { Body = "a\n\nb\n\nc\n\nd\n\ne", Structure = marks }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_cannot_leave_its_brackets() => Assert.Contains(
        "](<a%3E)%0A%3Cb>)",
        ArticleMarkdown.Write(Record with { Images = [new("a>)\n<b", null, null)] }),
        StringComparison.Ordinal);
}
