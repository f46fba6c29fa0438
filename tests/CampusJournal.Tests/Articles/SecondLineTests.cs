using System.Globalization;
using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>What stands between the headline and the body's element, and what stands bare beside it, has a field of the record.</summary>
public class SecondLineTests
{
    private const string Prose = "<p>온실의 난로가 꺼진 밤에도 학생들은 화분을 옮기며 서로의 안부를 물었다.</p><p>관리인은 새벽 네 시에 다시 불을 지폈고, 유리창에는 성에가 가득했다고 한다.</p>";
    private const string Sentence = "온실은 다음 달에 다시 문을 연다.";
    private const string Stamp = "<p align=right>입력 2014.03.04 10:10</p>";

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Boxes => ["<p>{0}</p>", "<div>{0}</div>", "{0}", "{0}<br><br>", "<font size=2>{0}</font>", "<b>{0}</b><br>", "<table><tr><td>{0}</td></tr></table>", "<center>{0}</center>"];

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_lead_before_the_body_is_text_in_whatever_box(string box)
    {
        Assert.StartsWith(Sentence, Read($"<h1>온실의 겨울</h1>{string.Format(CultureInfo.InvariantCulture, box, Sentence)}{Stamp}<div class=c>{Prose}</div>").Body, StringComparison.Ordinal);
        Assert.StartsWith(Sentence, Read($"<h1>온실의 겨울</h1>{Stamp}{string.Format(CultureInfo.InvariantCulture, box, Sentence)}<div class=c>{Prose}</div>").Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_sentence_behind_the_body_is_text_in_whatever_box(string box) =>
        Assert.EndsWith(Sentence, Read($"<h1>온실의 겨울</h1>{Stamp}<div class=c>{Prose}</div>{string.Format(CultureInfo.InvariantCulture, box, Sentence)}<div id=footer>가람시 온실길 1</div>").Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("<h2>{0}</h2>")]
    [InlineData("<h4>{0}</h4>")]
    [InlineData("<strong>{0}</strong>")]
    [InlineData("<p class=stit>{0}</p>")]
    [InlineData("<ul class=sub><li>{0}</li></ul>")]
    [InlineData("<table><tr><td>{0}</td></tr></table>")]
    public void A_phrase_right_under_the_headline_is_the_subtitle(string box)
    {
        var record = Read($"<h1>온실의 겨울</h1>{string.Format(CultureInfo.InvariantCulture, box, "난로 한 대, 화분은 삼백 개")}{Stamp}<div class=c>{Prose}</div>");

        Assert.Equal("난로 한 대, 화분은 삼백 개", record.Subtitle);
        Assert.DoesNotContain("화분은 삼백", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subtitle_of_two_lines_is_whole() =>
        Assert.Equal("난로 한 대, 화분은 삼백 개 학생들 “춥지 않아요”", Read($"<h1>온실의 겨울</h1><h2>난로 한 대, 화분은 삼백 개<br>학생들 “춥지 않아요”</h2>{Stamp}<div class=c>{Prose}</div>").Subtitle);

    [Theory]
    [InlineData("<p>대학보도</p>")]
    [InlineData("<p>홈 &gt; 뉴스 &gt; 대학보도</p>")]
    [InlineData("<p>조회 1,204 | 추천 3</p>")]
    [InlineData("<p>강물빛 기자 moon@press.example</p>")]
    [InlineData("<p>2014년 3월 4일 화요일, 오전 10시</p>")]
    [InlineData("<p><a href=/1>난로 한 대, 화분은 삼백 개</a></p>")]
    [InlineData("<p class=caption>난로 한 대, 화분은 삼백 개</p>")]
    [InlineData("<p>온실의 겨울</p>")]
    public void Other_lines_there_are_none(string line) => Assert.Null(Read($"<h1>온실의 겨울</h1>{line}{Stamp}<div class=c>{Prose}</div>").Subtitle);

    private static ArticleRecord Read(string body) =>
        Extractor.Extract(
            Encoding.UTF8.GetBytes($"<html lang=ko><head><meta charset=utf-8><title>온실의 겨울 - 상록신문</title></head><body>{body}</body></html>"),
            new PageOrigin { Path = "a.html" });
}
