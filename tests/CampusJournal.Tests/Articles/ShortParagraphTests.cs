using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Dialogue, letters, notices and poems have paragraphs of a few words, and are the article beside furniture of longer ones.</summary>
public class ShortParagraphTests
{
    private static readonly ArticleExtractor Extractor = new();

    private static readonly string[] Dialogue =
    [
        "버스가 왔다.",
        "“안 타세요?”",
        "나는 고개를 저었다.",
        "기사는 문을 닫았다.",
        "그는 끝내 오지 않았다.",
    ];

    private static readonly string[] Poem = ["종이 위에 내린 눈", "아무도 밟지 않은 자리", "내 이름을 쓰다가", "연필을 내려놓는다", "창밖은 아직 겨울"];

    public static TheoryData<string> Furniture =>
    [
        "<div id=footer><p>이 누리집에 실린 글과 그림의 저작권은 상록신문사에 있으며 허락 없이 옮겨 쓸 수 없습니다.</p></div>",
        "<div class=reply><p>저도 그 정류장에서 버스를 기다린 적이 있어요. 마지막 문장에서 한참을 멈추었습니다. 다음 회도 기다리겠습니다.</p></div>",
        "<div class=comment><p>저도 그 정류장에서 버스를 기다린 적이 있어요. 마지막 문장에서 한참을 멈추었습니다. 다음 회도 기다리겠습니다.</p></div>",
        "<div id=sidebar><p>상록신문은 독자의 글을 기다립니다. 원고지 다섯 장 안팎의 글을 편집국으로 보내 주시면 골라서 싣겠습니다.</p></div>",
        "<table width=700><tr><td>상록신문사 (우)555-020 푸른시 언덕길 7 학생회관 2층 전화 054-555-0201 전송 054-555-0202</td></tr></table>",
        "<table width=700><tr><td>발행인 하늘봄 | 편집인 나무결 | 편집국장 강물빛 | 등록번호 푸른 다 00987 | 인쇄처 언덕인쇄</td></tr></table>",
    ];

    [Theory]
    [MemberData(nameof(Furniture))]
    public void Short_paragraphs_are_the_body_beside_longer_furniture(string furniture)
    {
        foreach (var wrapper in new[] { "@", "<div class=content>@</div>", "<article>@</article>", "<div itemprop=articleBody>@</div>", "<table><tr><td>@</td></tr></table>" })
        {
            var body = wrapper.Replace("@", string.Concat(Dialogue.Select(line => $"<p>{line}</p>")), StringComparison.Ordinal);
            Assert.Equal(Dialogue, Opening(body + furniture));
        }
    }

    [Theory]
    [MemberData(nameof(Furniture))]
    public void Lines_that_follow_one_another_are_the_body_though_none_is_a_sentence(string furniture)
    {
        Assert.Equal(Poem, Opening($"<div>{string.Join("<br>", Poem)}</div>{furniture}"));
        Assert.Equal(Poem, Opening(string.Concat(Poem.Select(line => $"<p>{line}</p>")) + furniture));
    }

    [Fact]
    public void A_long_article_under_a_name_of_furniture_is_the_body_beside_a_short_line_without_one()
    {
        var article = string.Concat(Enumerable.Repeat("온실의 난로가 꺼진 밤에도 학생들은 화분을 옮기며 서로의 안부를 물었다고 한다. ", 12));
        Assert.Contains("난로가 꺼진 밤", string.Concat(Lines($"<p>상록신문을 찾아 주셔서 고맙습니다.</p><div class=comment><p>{article}</p></div>")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<tr><td>@</td></tr><tr><td height=8></td></tr>")]
    [InlineData("<tr><td width=20></td><td><table cellpadding=3><tr><td>@</td></tr></table></td></tr>")]
    public void Rows_that_hold_a_paragraph_each_are_one_body(string row)
    {
        var rows = string.Concat(Dialogue.Select(line => row.Replace("@", line, StringComparison.Ordinal)));
        Assert.Equal(Dialogue, Opening($"<table>{rows}</table>"));
    }

    [Fact]
    public void Headings_that_are_sentences_are_the_last_paragraphs_too() => Assert.Equal(Dialogue[2..], Lines(string.Concat(Dialogue[2..].Select(line => $"<h4>{line}</h4>"))));

    [Fact]
    public void A_short_sentence_that_is_named_the_lead_opens_the_body() =>
        Assert.Equal([Dialogue[4], .. Dialogue[2..4]], Lines($"<div class=lead><b>{Dialogue[4]}</b></div><div class=text><p>{Dialogue[2]}</p><p>{Dialogue[3]}</p></div>"));

    [Theory]
    [InlineData("<p>- 1 -</p>")]
    [InlineData("<p>본 메일은 발신전용 메일입니다. 수신을 원치 않으시면 아래를 눌러 주십시오.</p>")]
    [InlineData("<table><tr><td>발행인 하늘봄 | 편집인 나무결 | 등록번호 푸른 다 00987 | 인쇄처 언덕인쇄</td></tr></table>")]
    public void Numbers_of_pages_colophons_and_what_senders_of_mail_add_are_no_text(string furniture) =>
        Assert.Equal(Dialogue, Lines(string.Concat(Dialogue.Select(line => $"<p>{line}</p>")) + furniture));

    /// <summary>The first lines of the body, as many as the article has: furniture without a name may follow.</summary>
    private static string[] Opening(string body) => Lines(body)[..Dialogue.Length];

    private static string[] Lines(string body)
    {
        var page = $"<html><head><title>마지막 버스 - 상록신문</title></head><body><h1>마지막 버스</h1>{body}</body></html>";
        var record = Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" });
        return record.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
