using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>The site's stamp says when the site was last changed; it is never the article's date, wherever the page prints it.</summary>
public class SiteStampTests
{
    private const string Stamp = "2024-04-15T00:34+09:00";

    [Theory]
    [InlineData("<div class=info>UPDATE : 2024.4.15 Mon 00:34 | 승인 2015.04.01 11:22</div>", "2015-04-01T11:22+09:00")]
    [InlineData("<div class=info><div>UPDATE : 2024.4.15 Mon 00:34</div><div>승인 2015.04.01 11:22</div></div>", "2015-04-01T11:22+09:00")]
    [InlineData("<p>UPDATE : 2024.4.15 Mon 00:34</p>", null)]
    [InlineData("<p>UPDATE: 2024.4.15 Mon 00:34</p>", null)]
    [InlineData("<p>Last Update : 2024.4.15 Mon 00:34</p>", null)]
    [InlineData("<p>홍길동 기자 | UPDATE : 2024.4.15 Mon 00:34</p>", null)]
    public void Below_the_headline_it_is_the_stamp_and_not_the_date(string line, string? date)
    {
        var record = Extract("<h1>도서관 새벽까지 연다</h1>" + line);
        Assert.Equal((date, Stamp, null), (record.Date, record.SiteUpdated, record.Modified));
    }

    [Fact]
    public void In_the_element_of_a_profile_s_date_it_is_none_either()
    {
        var record = Extract("<table><tr><td class=View_Title><strong>도서관 새벽까지 연다</strong></td></tr><tr><td class=View_Time>UPDATE : 2024.4.15 Mon 00:34</td></tr></table>");
        Assert.Null(record.Date);
    }

    [Fact]
    public void An_edit_that_is_labelled_so_stays_one()
    {
        var record = Extract("<h1>도서관 새벽까지 연다</h1><div class=info>입력 2015.04.01 11:22 | 수정 2015.04.02 09:00</div>");
        Assert.Equal(("2015-04-01T11:22+09:00", "2015-04-02T09:00+09:00", null), (record.Date, record.Modified, record.SiteUpdated));
    }

    private static ArticleRecord Extract(string head)
    {
        const string Body = "<div id=articleBody><p>우리 학교 도서관이 다음 달부터 새벽 두 시까지 문을 연다. 학생들은 시험 기간마다 자리가 모자란다고 말해 왔다.</p>"
            + "<p>도서관 관계자는 인력을 더 뽑아 열람실을 지키겠다고 밝혔다. 총학생회는 환영한다는 뜻을 전했다.</p></div>";
        var page = "<!doctype html><html lang=ko><head><meta charset=utf-8><title>도서관 새벽까지 연다 - 해오름신문</title></head><body>" + head + Body + "</body></html>";
        return new ArticleExtractor().Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "page.html" });
    }
}
