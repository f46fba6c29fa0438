using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Dates;

/// <summary>What the words before a date say about it.</summary>
internal static class DateLabels
{
    private const int Reach = 40;
    private const int LongestClosing = 2;
    private const string SiteStamp = "update";

    private static readonly LabelWords Published = new(
    [
        "입력", "승인", "등록", "작성", "송고", "게재", "게시일", "보도일", "발행", "published", "publié", "publicado", "publicato", "publiziert", "veröffentlicht", "erstellt", "posted",
        "datum", "created", "publication date", "post date", "erschienen", "opublikowano", "dodano", "written", "première", "freigegeben", "eingestellt", "gepostet", "écrit", "mis en ligne",
        "公開", "配信", "掲載", "投稿日",
    ]);

    private static readonly LabelWords Modified = new(
    [
        "수정", "최종", "업데이트", "updat", "modifi", "aktualisiert", "geändert", "mise à jour", "mis à jour", "mise a jour", "actualiza", "aggiornat", "zuletzt",
        "bearbeitet", "last changed", "edited", "letzte änderung", "stand:", "stand :", "更新日",
    ]);

    // What stands beside the registration of a paper.
    private static readonly string[] RegistrationWords = ["등록번호", .. Colophon.Imprint, "청소년보호", "정기간행물"];

    private static readonly LabelWords Foreign = new(
    [
        .. RegistrationWords, "창간", "copyright", "©", "주소", "사업자등록", "인터넷신문 등록", "인터넷신문등록", "시행일", "all rights", "joined", "registriert", "registered", "mitglied seit",
        "stellenangebot", "event", "termin", "hour",
    ]);

    private static readonly LabelWords OfArticle = new(["입력", "승인", "작성", "송고", "게재"]);

    private static readonly LabelWords Registration = new(RegistrationWords);

    private static readonly LabelWords Offices = new(["관리부서", "담당부서", "담당 부서", "관리자", "담당자", "콘텐츠", "컨텐츠", "자료관리", "자료담당", "페이지 담당", "만족도"]);

    private static readonly string[] SiteStamps = ["update", "updated", "last update", "최종편집", "최종 편집", "최종업데이트", "최종 업데이트", "편집"];

    /// <summary>Reads the nearest label before a date.</summary>
    public static DateLabel Of(ReadOnlySpan<char> before)
    {
        before = before.Length > Reach ? before[^Reach..] : before;
        var (published, modified) = (Published.LastIn(before), Modified.LastIn(before));
        published = Math.Max(IsOfPerson(before, published) ? -1 : published, Bare(before));
        return published < 0 && modified < 0 ? DateLabel.None : modified > published ? DateLabel.Modified : DateLabel.Published;
    }

    // 작성자, 등록자, 발행인.
    private static bool IsOfPerson(ReadOnlySpan<char> text, int label) => label >= 0 && text[label..] is [_, _, '자' or '인', ..];

    /// <summary>Whether the label before a date is one of articles alone: a paper has a day of registration and of issue as well.</summary>
    public static bool IsOfArticle(ReadOnlySpan<char> before) => OfArticle.LastIn(before.Length > Reach ? before[^Reach..] : before) >= 0;

    /// <summary>Reads the label that a line ends with, right behind a date: 2016/03/14 09:27 송고.</summary>
    public static DateLabel Closing(ReadOnlySpan<char> behind)
    {
        behind = behind.Trim(" )]");
        return behind.Length <= LongestClosing && Published.LastIn(behind) == 0 ? DateLabel.Published : DateLabel.None;
    }

    // "Date" by itself, or "Date: ": the end of "UPDATE : " says another thing.
    private static int Bare(ReadOnlySpan<char> before)
    {
        if (before.Trim().Equals("date", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var at = Math.Max(before.LastIndexOf("date:", StringComparison.OrdinalIgnoreCase), before.LastIndexOf("date :", StringComparison.OrdinalIgnoreCase));
        return at > 0 && before[..at].TrimEnd() is [.., var last] && char.IsLetter(last) ? -1 : at;
    }

    /// <summary>
    /// Whether the site's stamp "UPDATE : " ends the text before a date on a Korean page, wherever it stands: NDsoft's skins print it below
    /// the headline too, and articles' own edits are labelled in Korean there.
    /// </summary>
    public static bool EndsInSiteStamp(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :：");
        return before.EndsWith(SiteStamp, StringComparison.OrdinalIgnoreCase) && (before.Length == SiteStamp.Length || !char.IsLetter(before[^(SiteStamp.Length + 1)]));
    }

    /// <summary>Whether a line is about something else: a newspaper's registration, a member, an event.</summary>
    public static bool IsForeign(ReadOnlySpan<char> line) => Foreign.LastIn(line) >= 0;

    /// <summary>Whether the text before a date ends in the sign of copyright, whose year or day the site's owner writes.</summary>
    public static bool EndsInCopyright(ReadOnlySpan<char> before) => before.TrimEnd(' ') is [.., 'ⓒ' or '©'];

    /// <summary>Whether the label before a date is that of a paper's registration.</summary>
    public static bool EndsInRegistration(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :：");
        return before.EndsWith("등록일자") || before.EndsWith("등록연월일") || before.EndsWith("등록년월일");
    }

    /// <summary>Whether a newspaper's own registration stands near.</summary>
    public static bool IsRegistration(ReadOnlySpan<char> text) => Registration.LastIn(text) >= 0;

    /// <summary>Whether the office that keeps a page stands near.</summary>
    public static bool IsOffice(ReadOnlySpan<char> text) => Offices.LastIn(text) >= 0;

    /// <summary>Whether a line is the site's "UPDATE : 2024.4.15 Mon 00:34".</summary>
    public static bool IsSiteStamp(ReadOnlySpan<char> before)
    {
        before = before.Trim(" :：.[(|");
        foreach (var stamp in SiteStamps)
        {
            if (before.Equals(stamp, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
