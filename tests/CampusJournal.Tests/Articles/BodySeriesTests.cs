using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>Old pages and page builders give each paragraph an element of its own: subheads, lists and last lines belong to the text as well.</summary>
public class BodySeriesTests
{
    private static readonly string[] Lines =
    [
        "◆ 느티나무의 그늘",
        "도서관 앞 느티나무는 올해로 예순 살이 됐다. 그러나 학생들의 생각은 조금 다르다. 이에 대해 학교 측은 검토 중이라는 답만 되풀이했다.",
        "느티나무, 무엇이 문제인가",
        "“나무는 우리 것이다.”",
        "도서관 앞 느티나무는 올해로 일흔 살이 됐다. 그러나 학생들의 생각은 조금 다르다. 이에 대해 학교 측은 검토 중이라는 답만 되풀이했다.",
        "1. 접수처",
        "2. 신청서",
        "총학생회는 학생회관에서 설명회를 열었다고 밝혔다.",
        "버스는 온다.",
    ];

    [Theory]
    [InlineData("", "<table width=100%><tr><td>{0}</td></tr></table>", "")]
    [InlineData("<table>", "<tr><td>{0}</td></tr>", "</table>")]
    [InlineData("<table width=500>", "<tr><td><font size=2>{0}</font></td></tr>", "</table>")]
    [InlineData("", "<div class=row><div class=col><p>{0}</p></div></div>", "")]
    [InlineData("", "<section><div>{0}</div></section>", "")]
    [InlineData("<font size=2>", "<p>{0}", "</font><hr>")]
    [InlineData("<font size=2>", "<p>{0}", "</font><table><tr><td>Copyright 2003 한길신문</td></tr></table>")]
    [InlineData("<b>", "<p>{0}", "</b>")]
    [InlineData("<table><tr><td><font size=2>", "<p>{0}", "</font></td></tr></table>")]
    public void No_line_of_a_series_is_lost(string open, string line, string close)
    {
        var page = $"<html><head><meta charset=utf-8><title>느티나무 서른 해</title></head><body><h1>느티나무 서른 해</h1>{open}"
            + string.Concat(Lines.Select(text => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, text))) + close + "</body></html>";

        Assert.Equal(string.Join("\n\n", Lines), Read(page).Body);
    }

    [Fact]
    public void What_stands_around_a_series_and_is_built_otherwise_is_none_of_it()
    {
        var rows = string.Concat(Lines.Select(text => $"<div class=row><div class=txt>{text}</div></div>"));
        var page = "<html><head><meta charset=utf-8><title>느티나무 서른 해</title></head><body><div class=row><div class=txt>한길신문</div></div><h1>느티나무 서른 해</h1>"
            + $"<div class=row><a href=/1>사회</a> <a href=/2>문화</a></div>{rows}<div class=row><div class=txt><a href=/3>다른 글</a></div></div><div class=row><div class=foot>전화 안내</div></div></body></html>";

        Assert.Equal(string.Join("\n\n", Lines), Read(page).Body);
    }

    [Theory]
    [InlineData("Read more and write more, he told them.")]
    [InlineData("Subscribe to nothing, he said.")]
    [InlineData("Advertisement money ran out in May.")]
    [InlineData("See also the older tree.")]
    public void A_sentence_without_a_link_leads_nowhere(string sentence)
    {
        const string Other = "About 44 percent of the 235 respondents supported the plan. The library closes at midnight, and nobody answered our calls for comment.";
        foreach (var lines in (string[][])[[sentence, Other, Other + " Now."], [Other, sentence, Other + " Now."], [Other, Other + " Now.", sentence]])
        {
            var page = $"<html><head><meta charset=utf-8><title>The Price of Rain</title></head><body><h1>The Price of Rain</h1><div>{string.Concat(lines.Select(line => $"<p>{line}</p>"))}</div></body></html>";
            Assert.Equal(string.Join("\n\n", lines), Read(page).Body);
        }
    }

    [Theory]
    [InlineData("<div id=CmAdContent>", "</div>")]
    [InlineData("<div class=article_ad>", "</div>")]
    [InlineData("<div class=board_txt_area>", "</div><footer>상호: 나래시민신문 | 대표: 권나래 | 사업자등록번호: 123-45-67890</footer>")]
    public void A_poem_is_the_text_whatever_the_element_around_it_is_called(string open, string close)
    {
        string[] verses = ["느티나무 위로 눈이 내린다", "아무도 밟지 않은 눈밭", "그대 떠난 뒤", "눈밭의 등불 하나", "밤새 흔들리고", "나도 저물어 가면"];
        var page = "<html><head><meta charset=utf-8><title>느티나무 서른 해</title></head><body><h3>느티나무 서른 해</h3>"
            + $"{open}{string.Concat(verses.Select(verse => $"<p>{verse}</p>"))}{close}</body></html>";

        Assert.Equal(string.Join("\n\n", verses), Read(page).Body);
    }
}
