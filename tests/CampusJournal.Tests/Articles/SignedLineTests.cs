using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Lines whose form or place proves who wrote the text, and those that only look like them.</summary>
public class SignedLineTests
{
    private static readonly string[] Prose =
    [
        "총학생회는 지난달부터 온실의 유리를 갈고 흙을 새로 채웠다고 밝혔다. 참여한 학생은 모두 서른 명이다.",
        "농업생명관 뒤편에 십 년 넘게 버려져 있던 온실이 학생 텃밭으로 다시 태어났다. 누구나 와서 물을 줄 수 있다.",
        "수확한 채소는 학생식당에 보내거나 이웃과 나눈다. 동아리는 겨울에도 온실을 비우지 않을 생각이라고 전했다.",
    ];

    [Theory]
    [InlineData("<p>홍길동 / 국문과 교수</p>", "홍길동", "국문과 교수")]
    [InlineData("<p>홍길동<br>국문과 교수</p>", "홍길동", "국문과 교수")]
    [InlineData("<div class=writer>홍길동<br>국문과 교수</div>", "홍길동", "국문과 교수")]
    [InlineData("<p>홍길동(국문 4)</p>", "홍길동", "국문 4")]
    [InlineData("<p>홍길동 (국어국문학과·3)</p>", "홍길동", "국어국문학과·3")]
    [InlineData("<p>홍길동(사회대·행정 05)</p>", "홍길동", "사회대·행정 05")]
    [InlineData("<p align=right>홍길동</p>", "홍길동", null)]
    [InlineData("<p style='text-align: right'>홍길동</p>", "홍길동", null)]
    [InlineData("<p>John Smith 기자</p>", "John Smith", "기자")]
    [InlineData("<p>王小明 기자</p>", "王小明", "기자")]
    [InlineData("<p>金素河 記者</p>", "金素河", "記者")]
    public void Who_signs_above_or_below_the_text_is_its_writer_and_no_part_of_it(string line, string name, string? role)
    {
        foreach (var record in new[] { Read(line, 0), Read(line, Prose.Length) })
        {
            Assert.Equal((name, role), record.Authors.Select(author => (author.Name, author.Role)).Single());
            Assert.Equal(Prose, record.Body.Split("\n\n"));
        }
    }

    [Theory]
    [InlineData("홍길동 기자/김보람 사진기자")]
    [InlineData("홍길동 기자 김보람 사진기자 boram@a.example")]
    [InlineData("홍길동 기자, 김보람 사진부 기자")]
    public void A_photographer_is_no_writer(string line)
    {
        Assert.Equal("홍길동", Assert.Single(Read($"<p>{line}</p>", Prose.Length).Authors).Name);
        Assert.Equal("홍길동", Assert.Single(Read($"<div class=byline>{line}</div>", 0).Authors).Name);
    }

    [Theory]
    [InlineData("<p>홍길동</p>")]
    [InlineData("<p>김보람 사진기자</p>")]
    [InlineData("<p>홍길동(국문 4)</p><p>김보람(수학 2)</p>")]
    [InlineData("<p>홍길동 / 국문과 교수</p><p>김보람 / 수학과 교수</p>")]
    [InlineData("<p>홍길동(서울 45)</p>")]
    [InlineData("<p>Campus News 기자</p>")]
    [InlineData("<p>편집부 記者</p>")]
    [InlineData("<p align=right>다음호에</p>")]
    public void What_only_looks_like_a_signature_names_nobody(string line)
    {
        Assert.Empty(Read(line, 0).Authors);
        Assert.Empty(Read(line, Prose.Length).Authors);
    }

    [Fact]
    public void A_student_amid_the_text_is_a_speaker() => Assert.Empty(Read("<p>홍길동(국문 4)</p>", 1).Authors);

    [Theory]
    [InlineData("홍길동 / 국문과 교수", "홍길동")]
    [InlineData("홍길동(국문 4)", "홍길동")]
    [InlineData("John Smith 기자", "John Smith")]
    [InlineData("王小明 기자", "王小明")]
    [InlineData("金素河 記者", "金素河")]
    [InlineData("홍길동 기자/김보람 사진기자", "홍길동")]
    [InlineData("전 한겨레 홍길동 기자", null)]
    [InlineData("다음 주 기자: 홍길동", null)]
    public void Texts_are_signed_alike(string line, string? name)
    {
        foreach (var text in new[] { $"온실이 텃밭으로\n{line}\n\n{string.Join('\n', Prose)}\n", $"온실이 텃밭으로\n\n{string.Join('\n', Prose)}\n{line}\n" })
        {
            Assert.Equal(name, Extract(text).Authors.SingleOrDefault()?.Name);
        }
    }

    [Theory]
    [InlineData("""{"@type":"Review","author":{"@type":"Person","name":"김보람"},"datePublished":"2004-02-03","name":"국밥집을 다녀와서"}""")]
    [InlineData("""{"@type":"Review","author":"김보람","datePublished":"2004-02-03"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"기숙사 식당 새 단장","author":{"name":"김보람"},"datePublished":"2004-02-03"}""")]
    public void Linked_data_of_something_else_says_nothing_about_the_article(string data)
    {
        var record = Read($"<script type='application/ld+json'>{data}</script>", 0);
        Assert.Equal(("온실이 텃밭으로", null, 0), (record.Title, record.Date, record.Authors.Count));
    }

    [Fact]
    public void Linked_data_of_the_article_is_believed()
    {
        var record = Read("""<script type='application/ld+json'>{"@type":"NewsArticle","headline":"버려진 온실이 텃밭으로","author":{"name":"김보람"},"datePublished":"2004-02-03"}</script>""", 0);
        Assert.Equal(("2004-02-03", "김보람"), (record.Date, Assert.Single(record.Authors).Name));
    }

    private static ArticleRecord Read(string line, int place)
    {
        var paragraphs = Prose.Select(text => $"<p>{text}</p>").ToList();
        paragraphs.Insert(place, line);
        return Extract($"<html><head><meta charset=utf-8><title>온실이 텃밭으로 - 해오름신문</title></head><body><h1>온실이 텃밭으로</h1><div class=content>{string.Concat(paragraphs)}</div></body></html>");
    }

    private static ArticleRecord Extract(string page) => new ArticleExtractor().Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a" });
}
