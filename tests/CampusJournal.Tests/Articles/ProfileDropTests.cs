using System.Text;
using CampusJournal.Articles;
using CampusJournal.Articles.Profiles;

namespace CampusJournal.Tests.Articles;

/// <summary>What a profile's <c>drop</c> cuts, wherever it stands in the text.</summary>
public class ProfileDropTests
{
    private const string Text = "학교 도서관이 삼월부터 새 건물에서 학생을 맞는다고 학생처가 어제 알렸다.";

    [Theory]
    [InlineData("<p>앞말이 길게 이어지는 문장 <span class=ad>광고 보기</span> 뒷말이 이어진다.</p>", "앞말이 길게 이어지는 문장 뒷말이 이어진다.")]
    [InlineData("<p>앞말이 길게 이어지는 문장<span class=ad>광고 보기</span>과 뒷말이 이어진다.</p>", "앞말이 길게 이어지는 문장과 뒷말이 이어진다.")]
    [InlineData("<p>앞말이 길게 이어지는 문장 <span class=ad>광고 보기</span>뒷말이 이어진다.</p>", "앞말이 길게 이어지는 문장 뒷말이 이어진다.")]
    [InlineData("<p><b class=ad>광고</b>앞말이 길게 이어지는 문장에 <i><a class=ad href=/x>누르기</a></i>뒷말이 이어진다.<u class=ad>끝</u></p>", "앞말이 길게 이어지는 문장에 뒷말이 이어진다.")]
    [InlineData("<p>앞말이 길게 이어지는 문장에 <span class=ad>광고<br>둘째 줄</span>뒷말이 이어진다.</p>", "앞말이 길게 이어지는 문장에\n뒷말이 이어진다.")]
    [InlineData("앞말이 길게 이어지는 문장이다.<table><tr><td>표의 첫 칸이 남는다.</td><td class=ad>광고 칸</td></tr></table>", "앞말이 길게 이어지는 문장이다.\n\n표의 첫 칸이 남는다.")]
    [InlineData("<p>앞말이 길게 이어지는 문장이다.</p><span class=ad><div>광고 덩이</div></span><p><span class=ad>광고뿐인 문단</span></p>", "앞말이 길게 이어지는 문장이다.")]
    [InlineData("<p>앞말이 길게 <span class=ad>하나 <em class=ad>둘</em> 셋</span> 이어지는 문장이다.</p>", "앞말이 길게 이어지는 문장이다.")]
    public void An_element_that_is_dropped_leaves_the_text_around_it(string body, string expected) =>
        Assert.Equal($"{Text}\n\n{expected}", Extract($"<div id=txt><p>{Text}</p>{body}</div>").Body);

    [Fact]
    public void A_line_that_is_no_longer_all_link_is_text_again() =>
        Assert.Equal(
            $"{Text}\n\n새 건물은 삼월에 연다.",
            Extract($"<div id=txt><p>{Text}</p><p>새 건물은 삼월에 연다. <a class=ad href=/x>아주 길게 이어지는 광고의 이름이 여기에 놓이고 끝없이 이어져서 글보다 길다</a></p></div>").Body);

    [Theory]
    [InlineData("<p><font id=txt>{0}<br><br>둘째 문단도 글이다. <b class=ad>광고</b></font> 바깥 글</p>")]
    [InlineData("<div>바깥 글 <span id=txt>{0}<br><br>둘째 문단도 글이다.</span></div>")]
    public void A_body_in_an_inline_element_ends_where_the_element_ends(string page) =>
        Assert.Equal($"{Text}\n\n둘째 문단도 글이다.", Extract(page.Replace("{0}", Text, StringComparison.Ordinal)).Body);

    [Fact]
    public void Images_that_are_dropped_or_stand_in_something_dropped_are_none_of_the_body()
    {
        var record = Extract($"<div id=txt><p>{Text}</p><img src=/a.jpg><img class=ad src=/b.jpg><div class=ad><p><img src=/c.jpg></p></div></div>");
        Assert.Equal("/a.jpg", Assert.Single(record.Images).Url);
    }

    [Fact]
    public void A_value_is_read_from_an_element_that_holds_no_text()
    {
        var record = Extract($"<div id=txt><p>{Text}</p></div><input class='when\tx' value='2012.03.05 10:20'><img id=head alt='그림으로 된 제목'>");
        Assert.Equal(("그림으로 된 제목", "2012-03-05T10:20+09:00"), (record.Title, record.Date));
    }

    private static ArticleRecord Extract(string body)
    {
        var profile = SiteProfiles.Parse("""
            { "name": "mine", "match": { "html": ["#txt"] }, "title": ["#head@alt"], "date": { "select": [".when@value"] }, "body": ["#txt"], "drop": [".ad"] }
            """);
        return new ArticleExtractor(new ExtractOptions { Profiles = new([profile]) })
            .Extract(Encoding.UTF8.GetBytes("<!DOCTYPE html><meta charset=utf-8><title>학보</title>" + body), new PageOrigin { Path = "p.html" });
    }
}
