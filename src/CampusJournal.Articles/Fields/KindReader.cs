using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Fields;

/// <summary>Tells articles from lists, home pages, login forms, error pages and empty ones.</summary>
internal static class KindReader
{
    private const int ShortPage = 800;
    private const int ShortBody = 250;
    private const int FewestLinks = 15;

    private static readonly string[] ErrorWords =
    [
        "404", "not found", "403 forbidden", "500 internal", "bad gateway", "service unavailable", "access denied", "페이지를 찾을 수 없", "존재하지 않는", "잘못된 접근",
        "삭제된 기사", "삭제되었거나", "오류가 발생", "서비스 점검",
    ];

    private static readonly string[] LoginWords = ["회원전용", "회원 전용", "로그인이 필요", "로그인 후 이용", "로그인 후 보실", "로그인하셔야", "please log in", "please sign in", "members only"];

    public static string Read(PageContext page, ArticleDraft draft)
    {
        var features = page.Features;
        var text = features.IsEmpty ? 0 : features.Elements[0].TextLength;
        if (text == 0 && draft.Body.Length == 0)
        {
            return "empty";
        }

        if (text < ShortPage && Says(features, draft.Title, ErrorWords))
        {
            return "error";
        }

        if (draft.Body.Length < ShortBody && IsLogin(features, draft.Title))
        {
            return "login";
        }

        return IsArticle(page, draft) || !IsListOfLinks(features, draft.Body.Length) ? "article" : IsHome(page.Origin.Url) ? "home" : "list";
    }

    private static bool Says(PageFeatures features, string? title, string[] words)
    {
        var head = $"{title} {features.TitleText} {features.Text[..Math.Min(features.Text.Length, ShortPage)]}".ToLowerInvariant();
        return Array.Exists(words, word => head.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsLogin(PageFeatures features, string? title) =>
        Says(features, title, LoginWords) || (features.Elements[0].TextLength < ShortPage && features.Document.QuerySelector("input[type=password]") is not null);

    private static bool IsArticle(PageContext page, ArticleDraft draft)
    {
        var isStated = page.Features.Meta("og:type") == "article" || page.Features.Meta("article:published_time") is not null || page.LinkedData.Published is not null;
        return draft.Body.Length > 0 && (isStated || draft.Body.Length >= ShortPage || (draft.Body.Length >= ShortBody && (draft.Date is not null || draft.Authors.Count > 0)));
    }

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

    private static bool IsHome(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.AbsolutePath.Length <= 1 || uri.AbsolutePath.StartsWith("/index.", StringComparison.Ordinal) || uri.AbsolutePath.StartsWith("/main", StringComparison.Ordinal));
}
