using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Tells articles from lists, home pages, login forms, error pages and empty ones.</summary>
internal static class KindReader
{
    private const int ShortPage = 800;
    private const int ShortBody = 250;
    private const int ShortNotice = 120;
    private const int FewestLinks = 15;
    private const int FewestTeasers = 5;
    private const int ShortestTeaser = 40;
    private const int FewestSentences = 2;
    private const int FewestDocuments = 2;

    private static readonly ClassNames HomeNames = new("home", "is-home", "page-home", "front", "frontpage", "front-page", "main", "index");

    private static readonly string[] ErrorWords =
    [
        "404 error", "error 404", "404 오류", "오류 404", "not found", "403 forbidden", "500 internal", "bad gateway", "service unavailable", "access denied", "페이지를 찾을 수 없", "존재하지 않는", "잘못된 접근",
        "삭제된 기사", "삭제된 게시물", "삭제된 글입", "삭제되었거나", "오류가 발생", "서비스 점검", "검색 결과가 없습니다", "검색결과가 없습니다", "도메인 기간이 만료", "도메인이 만료",
        "503 service temporarily", "unable to connect to database", "error establishing a database", "this domain has expired", "checking your browser before",
    ];

    private static readonly string[] LoginWords = ["회원전용", "회원 전용", "로그인이 필요", "로그인 후 이용", "로그인 후 보실", "로그인하셔야", "유료회원만", "유료 회원만", "회원만 볼 수", "회원만 보실 수", "회원만 읽", "구독자만 볼 수", "구독자만 보실 수", "please log in", "please sign in", "members only"];

    public static string Read(PageContext page, ArticleDraft draft, BodyText body)
    {
        var features = page.Features;
        var text = features.IsEmpty ? 0 : features.Elements[0].TextLength;
        if (text == 0 && draft.Body.Length == 0)
        {
            return OfAlert(features);
        }

        var isNews = IsNews(draft);
        if (!isNews && ((text < ShortPage && Says(features, draft.Title, ErrorWords)) || (draft.Body.Length < ShortNotice && Notices.Are(draft.Body, ErrorWords))))
        {
            return "error";
        }

        if (draft.Body.Length < ShortBody && (Notices.Are(draft.Body, LoginWords) || Says(features, isNews ? null : draft.Title, LoginWords) || (IsForm(features) && Notices.PlainSentences(draft.Body) == 0)))
        {
            return "login";
        }

        if (IsFolder(draft.Title))
        {
            return "list";
        }

        if (!IsStatedArticle(page) && (EntryList.Holds(page, body) || PostList.Holds(page, draft.Title, body)))
        {
            return IsHome(page, draft) ? "home" : "list";
        }

        // Who writes signs an article, not a list.
        if (!IsStatedArticle(page) && draft.Authors.Count == 0 && draft.Date is null && HoldsTeasers(features, body))
        {
            return IsHome(page, draft) ? "home" : "list";
        }

        if (draft.Body.Length == 0 && !IsStatedArticle(page) && (IsListOfDocuments(features) || (draft.Title is null && features.Elements[0].LinkLength * 2 > text)))
        {
            return "list";
        }

        return IsArticle(page, draft) || !IsListOfLinks(features, draft.Body.Length) ? "article" : IsHome(page, draft) ? "home" : "list";
    }

    /// <summary>Old sites answer with nothing but a script: alert("삭제된 기사입니다."); history.back();</summary>
    private static string OfAlert(PageFeatures features)
    {
        var alert = features.IsEmpty ? null : features.Document.Scripts.FirstOrDefault(script => script.Text.Contains(ScriptBody.Alert, StringComparison.Ordinal))?.Text;
        return alert is null ? "empty" : Notices.Are(alert, ErrorWords) ? "error" : Notices.Are(alert, LoginWords) ? "login" : "empty";
    }

    /// <summary>Whether a server lists a folder's files: Apache, nginx and Python's server head it so.</summary>
    private static bool IsFolder(string? title) => title is not null
        && (title.StartsWith("Index of /", StringComparison.Ordinal) || title.StartsWith("Directory listing for /", StringComparison.Ordinal));

    /// <summary>Whether the body is signed and dated, or written as news are; a notice is neither.</summary>
    private static bool IsNews(ArticleDraft draft) => Notices.PlainSentences(draft.Body) >= FewestSentences
        || (draft.Body.Length >= ShortNotice && draft.Date is not null && draft.Authors.Count > 0);

    /// <summary>Whether the text is short pieces, each under a heading that is a link to more of it.</summary>
    private static bool HoldsTeasers(PageFeatures features, BodyText body)
    {
        var headings = 0;
        foreach (var block in features.Blocks)
        {
            headings += features.Elements[block.Owner].IsHeading && block.LinkLength > block.Length * 0.8
                && body.Containers.Any(container => features.IsInside(block.Owner, container)) ? 1 : 0;
        }

        // An article with a list of others below it has more lines than headings.
        var lines = body.Lines.Count(line => line.Text.Length >= ShortestTeaser);
        return headings >= FewestTeasers && headings * 5 >= lines * 4;
    }

    private static bool Says(PageFeatures features, string? title, string[] words) =>
        Notices.Are($"{title}\n{(title is null ? null : features.TitleText)}\n{features.Text[..Math.Min(features.Text.Length, ShortPage)]}", words);

    private static bool IsForm(PageFeatures features) =>
        features.Elements[0].TextLength < ShortPage && features.Document.QuerySelector("input[type=password]") is not null;

    private static bool IsStatedArticle(PageContext page) => page.Features.Meta("og:type") == "article"
        || page.Features.Meta("article:published_time") is not null || page.LinkedData.Published is not null;

    private static bool IsArticle(PageContext page, ArticleDraft draft) => draft.Body.Length > 0
        && (IsStatedArticle(page) || draft.Body.Length >= ShortPage || (draft.Body.Length >= ShortBody && (draft.Date is not null || draft.Authors.Count > 0)));

    /// <summary>Whether the links of the page lead to the pages of an issue as it was printed.</summary>
    private static bool IsListOfDocuments(PageFeatures features) => features.Elements.Count(element => element.Tag == "a"
        && element.Node.GetAttribute("href")?.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) == true) >= FewestDocuments;

    private static bool IsListOfLinks(PageFeatures features, int bodyLength)
    {
        var links = 0;
        foreach (var block in features.Blocks)
        {
            links += block.LinkLength * 2 > block.Length ? 1 : 0;
        }

        ref var root = ref features.Elements[0];
        return links >= FewestLinks && (root.LinkLength * 2 > root.TextLength || bodyLength < ShortBody);
    }

    /// <summary>Whether the address is the site's front page or, where none is known, the page says so: by its body's class, or by the site's name alone as its title.</summary>
    private static bool IsHome(PageContext page, ArticleDraft draft)
    {
        if (Uri.TryCreate(page.Origin.Url, UriKind.Absolute, out var uri))
        {
            return uri.AbsolutePath.Length <= 1 || uri.AbsolutePath.StartsWith("/index.", StringComparison.Ordinal) || uri.AbsolutePath.StartsWith("/main", StringComparison.Ordinal);
        }

        var body = page.Features.Document.Body;
        var name = Spaces.Key(page.Features.TitleText);
        return HomeNames.AreIn(body?.ClassName) || HomeNames.AreIn(body?.Id)
            || (name.Length > 0 && (name == Spaces.Key(draft.Publisher) || name == Spaces.Key(page.Site) || name.EndsWith("홈페이지", StringComparison.Ordinal)));
    }
}
