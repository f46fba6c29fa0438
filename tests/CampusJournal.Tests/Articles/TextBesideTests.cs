using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>What stands beside the body, below its pictures and behind its frames, is in the record.</summary>
public class TextBesideTests
{
    private const string Prose = "<p>온실의 난로가 꺼진 밤에도 학생들은 화분을 옮기며 서로의 안부를 물었다.</p><p>관리인은 새벽 네 시에 다시 불을 지폈고, 유리창에는 성에가 가득했다고 한다.</p>";

    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [InlineData("온실은 다음 달에 다시 문을 연다.")]
    [InlineData("글쓴이 강물빛은 정원사이다.")]
    public void A_sentence_right_behind_the_body_closes_it(string sentence)
    {
        Assert.EndsWith(sentence, Read($"<h1>온실의 겨울</h1><div class=c>{Prose}</div><div>{sentence}</div>").Body, StringComparison.Ordinal);
        Assert.DoesNotContain("제보", Read($"<h1>온실의 겨울</h1><div class=c>{Prose}</div><div>{sentence}</div><div><a href=/m>제보 안내를 읽습니다.</a></div>").Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ⓒ 상록신문사 무단 전재를 금합니다.")]
    [InlineData("뉴스레터를 구독하기를 눌러 주세요.")]
    public void What_the_site_says_behind_the_body_is_none_of_it(string sentence) =>
        Assert.DoesNotContain(sentence, Read($"<h1>온실의 겨울</h1><div class=c>{Prose}</div><div>{sentence}</div>").Body, StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_that_are_all_set_as_headings_are_the_body_to_the_last()
    {
        string[] lines = ["“온실은 우리 것이다.”", "유리창 그 후", "◆ 성에의 그늘", "난로 그 후"];
        Assert.Equal(string.Join("\n\n", lines), Read($"<table><tr><td><b>온실의 겨울</b></td></tr></table><div>{string.Concat(lines.Select(line => $"<h4>{line}</h4>"))}</div>").Body);
    }

    [Fact]
    public void The_question_below_an_advertisement_in_a_frame_is_no_caption()
    {
        var record = Read($"<h1>온실의 겨울</h1><div class=c>{Prose}<div><iframe src='http://ad.example/'></iframe></div><p>▶ 온실을 떠난 뒤 달라진 점이 있다면?</p>{Prose.Replace("난로", "화로", StringComparison.Ordinal)}</div>");
        Assert.Contains("▶ 온실을 떠난 뒤", record.Body, StringComparison.Ordinal);
        Assert.Empty(record.Captions);
    }

    [Theory]
    [InlineData("성에가 낀 온실 유리창")]
    [InlineData("성에가 낀 유리창 (사진 / 강물빛 기자)")]
    [InlineData("성에가 낀 유리창. 사진=강물빛 기자")]
    public void A_line_in_a_row_below_a_picture_is_its_caption(string caption)
    {
        var record = Read($"<table><tr><td><h2>온실의 겨울</h2></td></tr><tr><td><img src=1.jpg></td></tr><tr><td align=center>{caption}</td></tr><tr><td>{Prose}</td></tr></table>");
        Assert.Equal([caption], record.Captions);
        Assert.Empty(record.Authors);
    }

    [Theory]
    [InlineData("성에가 낀 유리창. 사진=강물빛 기자")]
    [InlineData("성에가 낀 유리창 사진=강물빛 기자")]
    public void A_caption_with_its_photographer_signs_nothing(string caption)
    {
        var record = Read($"<h2>온실의 겨울</h2><div>{Prose}<p><img src=1.jpg></p><p>{caption}</p></div>");
        Assert.Equal([caption], record.Captions);
        Assert.Empty(record.Authors);
    }

    [Theory]
    [InlineData("<img src=/img/icon_pen.gif>짧은 주소 만들기")]
    [InlineData("<img src=a.jpg>기사 입력 2009년 3월 2일")]
    [InlineData("<img src=a.jpg>강물빛 기자 river@paper.example")]
    public void What_stands_behind_an_icon_or_states_a_day_or_a_writer_is_no_caption(string line) =>
        Assert.Empty(Read($"<table><tr><td><h2>온실의 겨울</h2></td></tr><tr><td>{line}</td></tr><tr><td>{Prose}</td></tr></table>").Captions);

    private static ArticleRecord Read(string body) =>
        Extractor.Extract(
            Encoding.UTF8.GetBytes($"<html lang=ko><head><meta charset=utf-8><title>온실의 겨울 - 상록신문</title></head><body>{body}</body></html>"),
            new PageOrigin { Path = "a.html" });
}
