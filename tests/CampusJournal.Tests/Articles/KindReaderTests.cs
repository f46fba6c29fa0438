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
        { "empty", "<div id='root'></div><script src='/app.js'></script>" },
        { "empty", "<script>alert('안녕하세요');</script>" },
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

    private static ArticleRecord Extract(string body) => new ArticleExtractor().Extract(
        Encoding.UTF8.GetBytes($"<html lang=ko><head><meta charset=utf-8><title>하버대신문</title></head><body>{body}</body></html>"), new PageOrigin { Path = "a.html" });
}
