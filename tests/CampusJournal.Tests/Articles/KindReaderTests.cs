using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>Pages that are no articles, and pages whose text is not in the document.</summary>
public class KindReaderTests
{
    private const string Prose =
        "하버대 도서관이 지난 월요일 새 열람실을 열었다. 열람실에는 자리가 이백 개 있고, 학생들은 이제 자정까지 공부할 수 있다. 관장은 예산이 넉넉했다고 말했다.";

    private static readonly string Links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href='/news/{i}'>도서관 새 열람실 문 열어 {i}</a></li>"));

    private static readonly string Teasers = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div><h4><a href='/news/{i}'>새 열람실 문 열어 {i}</a></h4><p>{Prose} {i}</p><em>{i}번째</em></div>"));

    public static TheoryData<string, string> Pages => new()
    {
        { "list", $"<ul>{Links}</ul>" },
        { "list", $"<h2>보도</h2><div>{Teasers}</div>" },
        { "article", $"<h1>도서관 새 열람실</h1><div>{string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>{Prose} {i}.</p>"))}</div><h3>다른 기사</h3><ul>{Links}</ul>" },
        { "article", $"<h1>도서관 새 열람실</h1><p>김하늘 기자</p><div><p>{Prose}</p>{Teasers}</div>" },
        { "login", $"<ul>{Links}</ul><h1>도서관 새 열람실</h1><div class='article-body'><p>회원전용기사입니다. 로그인 후 보실 수 있습니다.</p></div>" },
        { "error", $"<ul>{Links}</ul><p>존재하지 않는 기사입니다.</p>" },
        { "error", "<script>alert('삭제된 기사입니다.'); history.back();</script>" },
        { "login", "<script>alert('로그인이 필요합니다.'); location.href = '/login';</script>" },
        { "list", $"<h1>보도</h1><ul>{string.Concat(Enumerable.Range(1, 9).Select(i => $"<li><a href='/v/{i}'>새 열람실 문 열어 {i}</a> <span>2009.03.0{i}</span><p>하버대 도서관이 지난…</p></li>"))}</ul>" },
        { "list", "<h1>제87호 지면 보기</h1><ul><li><a href='87-1.pdf'>1면</a></li><li><a href='87-2.PDF'>2면</a></li></ul>" },
        { "article", $"<h1>도서관 새 열람실</h1><p>{Prose}</p><ul><li><a href='87-1.pdf'>1면</a></li><li><a href='87-2.pdf'>2면</a></li></ul>" },
        { "login", "<h1>도서관 새 열람실</h1><p>하버대 도서관이 지난 월요일 새 열람실을</p><div class=wall>이 기사는 유료회원만 볼 수 있습니다.</div>" },
        { "article", "<h1>도서관 새 열람실</h1><p>지역 신문이 지난달부터 기사를 유료회원만 볼 수 있게 했다. 도서관은 자료실의 모든 기사를 그대로 보여 준다고 밝혔다.</p>" },
        { "empty", "<div id='root'></div><script src='/app.js'></script>" },
        { "empty", "<script>alert('안녕하세요');</script>" },
        { "empty", "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='/app.js'></script>" },
        { "error", "<script>alert('삭제된 게시물입니다.'); history.back();</script>" },
        { "error", "<center><h1>503 Service Temporarily Unavailable</h1></center><hr><center>nginx</center>" },
        { "error", "Unable to connect to database. Too many connections" },
        { "error", "<h1>Checking your browser before accessing harbor.example.</h1><p>This process is automatic. Please enable cookies and reload the page.</p>" },
        { "error", "<p>도메인 기간이 만료되었습니다. 연장 신청을 해 주십시오.</p>" },
        { "error", "<h2>검색 결과</h2><p>‘열람실’에 대한 검색 결과가 없습니다.</p><p>단어를 다시 확인해 보세요.</p>" },
        { "article", "<h1>The Ferry Stops</h1><p>The ferry across the bay is temporarily unavailable, the harbor office said on Tuesday, and nobody knows when it will run again.</p>" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_called_what_it_is(string kind, string body) => Assert.Equal(kind, Extract(body).Kind);

    [Theory]
    [InlineData("<html lang=ko><head><meta charset=utf-8><title>보도 - 하버대신문</title></head><body class='page home'>", null, "home")]
    [InlineData("<html lang=ko><head><meta charset=utf-8><title>하버대신문</title><meta property='og:site_name' content='하버대신문'></head><body>", null, "home")]
    [InlineData("<html lang=ko><head><meta charset=utf-8><title>하버대신문 홈페이지</title></head><body>", null, "home")]
    [InlineData("<html lang=ko><head><meta charset=utf-8><title>보도 - 하버대신문</title></head><body>", null, "list")]
    [InlineData("<html lang=ko><head><meta charset=utf-8><title>보도 - 하버대신문</title></head><body>", "http://harbor.example/", "home")]
    [InlineData("<html lang=ko><head><meta charset=utf-8><title>하버대신문</title></head><body class='home'>", "http://harbor.example/list?page=2", "list")]
    public void A_list_is_the_home_page_by_its_address_or_by_its_own_word(string head, string? url, string kind) => Assert.Equal(
        kind, new ArticleExtractor().Extract(Encoding.UTF8.GetBytes($"{head}<ul>{Links}</ul></body></html>"), new PageOrigin { Path = "a.html", Url = url }).Kind);

    [Theory]
    [InlineData("회원전용기사 없앤다", "본지는 회원전용기사 제도를 오늘부터 없애고 모든 기사를 누구나 읽게 한다고 밝혔다.")]
    [InlineData("로그인 오류로 수강신청 마비", "첫날부터 \"로그인이 필요합니다\"라는 말만 되풀이되는 오류가 발생했다. 전산원은 서비스 점검을 마쳤다고 밝혔다.")]
    [InlineData("페이지를 찾을 수 없습니다", "\"페이지를 찾을 수 없습니다.\" 신입생들이 누리집에서 가장 자주 본 말이다. 전산원은 주소를 손보았다고 밝혔다.")]
    [InlineData("도서관 밤에도 연다", "도서관이 다음 주부터 밤 열두 시까지 문을 연다.</p><p>댓글을 쓰려면 로그인이 필요합니다.")]
    [InlineData("신입생 404명 입학", "신입생 404명이 어제 대강당에서 입학식을 치렀다.")]
    public void News_about_notices_are_news(string title, string text)
    {
        var record = Extract($"<form><input type=password></form><h1>{title}</h1><p class=info>김하늘 기자 | 승인 2009.03.02 10:20</p><div class=article-body><p>{text}</p></div>");

        Assert.Equal(("article", "김하늘 기자", "2009-03-02T10:20+09:00"), (record.Kind, record.Byline, record.Date));
    }

    [Theory]
    [InlineData("error", "요청하신 페이지를 찾을 수 없습니다. 주소를 다시 확인해 주세요.")]
    [InlineData("error", "존재하지 않는 게시물")]
    [InlineData("login", "회원전용기사")]
    [InlineData("login", "도서관이 다음 주부터 밤 열두 시까지 문을 연다. 이 기사는 회원 전용입니다.")]
    public void Notices_are_no_news(string kind, string text) =>
        Assert.Equal(kind, Extract($"<h1>도서관</h1><p class=info>김하늘 기자 | 승인 2009.03.02 10:20</p><div class=article-body><p>{text}</p></div>").Kind);

    [Theory]
    [InlineData("<table>{0}</table>", "<tr><td>{1}</td><td><a href='/{1}'>도서관 새로 문 열다 {1}</a></td><td>홍길동 기자</td><td>2003-05-{1}</td></tr>")]
    [InlineData("<h1>검색결과</h1><ul>{0}</ul>", "<li><a href='/{1}'>도서관 새로 문 열다 {1}</a><p>도서관이 한 학기 동안의 공사를 마치고 어제 다시 문을 열었다고 밝혔다.</p><span>홍길동 기자 | 2003-05-{1}</span></li>")]
    public void Links_with_a_date_each_are_a_list(string list, string entry)
    {
        var rows = string.Concat(Enumerable.Range(10, 9).Select(i => entry.Replace("{1}", $"{i}", StringComparison.Ordinal)));
        var record = Extract(list.Replace("{0}", rows, StringComparison.Ordinal));
        Assert.Equal(("list", null, null), (record.Kind, record.Byline, record.Date));

        record = Extract($"<h1>도서관 새로 문 열다</h1><p class=info>김하늘 기자 | 승인 2009.03.02</p><div class=article-body><p>{Prose}</p></div>" + list.Replace("{0}", rows, StringComparison.Ordinal));
        Assert.Equal(("article", "2009-03-02"), (record.Kind, record.Date));
    }

    [Theory]
    [InlineData("<h2><a href='/{0}'>{1} 번째 글</a></h2><span class=date>2009/03/0{0}</span><div><p>{2}</p></div>")]
    [InlineData("<div class=entry><h3>{1} 번째 글</h3><p class=date>2009/03/0{0}</p><div>{2}<br><br>{2}</div></div>")]
    [InlineData("<div class=entry><p class=date>2009.03.0{0}</p><h4><a href='/{0}'>{1} 번째 글</a></h4><div>{2}</div></div>")]
    public void Several_whole_articles_with_a_day_each_are_a_list(string form)
    {
        string Post(int number) => form.Replace("{0}", $"{number}", StringComparison.Ordinal).Replace("{1}", "첫둘셋넷"[number - 1].ToString(), StringComparison.Ordinal).Replace("{2}", Prose, StringComparison.Ordinal);
        var posts = string.Concat(Enumerable.Range(1, 4).Select(Post));
        var record = Extract(posts);
        Assert.Equal(("list", null), (record.Kind, record.Date));

        Assert.Equal("article", Extract($"<h1>도서관 새 열람실</h1><p>{Prose}</p>{posts}").Kind);
        Assert.Equal("article", Extract(posts, "첫 번째 글 : 하버대신문").Kind);
    }

    [Theory]
    [InlineData("<table><tr><th>Name</th><th>Last modified</th></tr><tr><td><a href=a.html>a.html</a></td><td>04-Mar-2014 10:10</td></tr></table>")]
    [InlineData("<pre><a href=a.html>a.html</a>  04-Mar-2014 10:10  12K\n<a href=b.html>b.html</a>  05-Mar-2014 10:10  12K\n</pre>")]
    public void A_folder_s_listing_has_the_days_of_its_files(string files)
    {
        var record = Extract($"<h1>Index of /news</h1>{files}", "Index of /news");
        Assert.Equal(("list", null, null), (record.Kind, record.Date, record.Modified));
    }

    [Fact]
    public void A_page_for_members_says_so()
    {
        var record = Extract("<h1>도서관 새 열람실</h1><div class='article-body'><p>회원전용기사입니다. 로그인 후 보실 수 있습니다.</p></div>");
        Assert.Contains("members-only", record.Warnings.Select(warning => warning.Code));
        Assert.Empty(record.Authors);
    }

    [Theory]
    [InlineData("""<script>window.S = {"article": {"contentHtml": "<p>첫 문단은 도서관의 새 열람실 이야기다.<\/p><p>\ub458째 문단은 예산 이야기로 이어진다.<\/p>"}};</script>""")]
    [InlineData("""<script>var page = { articleBody: "첫 문단은 도서관의 새 열람실 이야기다.\n둘째 문단은 예산 이야기로 이어진다." };</script>""")]
    [InlineData("""<script type="application/json">{"content_elements":[{"type":"text","content":"첫 문단은 도서관의 새 열람실 이야기다."},{"type":"image","caption":"열람실"},{"type":"text","content":"둘째 문단은 예산 이야기로 이어진다."}]}</script>""")]
    public void Text_that_only_a_script_has_is_taken_from_there(string script)
    {
        var record = Extract("<div id='app'></div>" + script);
        Assert.Equal("첫 문단은 도서관의 새 열람실 이야기다.\n\n둘째 문단은 예산 이야기로 이어진다.", record.Body);
        Assert.Contains("body-in-script", record.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("""<script>var x = {"contentHtml": "<p>cut off""")]
    [InlineData("""<script>var x = {"contentHtml": 7, "articleBody": {"a": 1}, "content_elements": [1, {"type": 2}]};</script>""")]
    [InlineData("""<script>contentHtml contentHtml: contentHtml = "</script>""")]
    public void A_script_without_readable_text_is_only_told(string script)
    {
        var record = Extract("<h1>도서관</h1>" + script);
        Assert.Equal("", record.Body);
        Assert.Contains("body-in-script", record.Warnings.Select(warning => warning.Code));
    }

    private static ArticleRecord Extract(string body, string title = "하버대신문") => new ArticleExtractor().Extract(
        Encoding.UTF8.GetBytes($"<html lang=ko><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"), new PageOrigin { Path = "a.html" });
}
