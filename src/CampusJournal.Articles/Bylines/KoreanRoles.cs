using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Bylines;

/// <summary>The words by which Korean papers call those who write, and those that stand before a role and are no name.</summary>
internal static class KoreanRoles
{
    /// <summary>Gets the roles of those who write; a longer one stands before the one that it begins with.</summary>
    public static string[] Writers { get; } = ["기자단", "기자", "특파원", "논설위원", "편집국장", "통신원", "에디터", "교수", "편집장"];

    /// <summary>The labels that announce who wrote, as alternatives of a pattern.</summary>
    public const string WriterLabels = "기자명|작성자|글쓴이|등록자|게시자|올린이|이름|필자";

    /// <summary>What contributors are, as alternatives of a pattern: those who teach, head something or write elsewhere.</summary>
    public const string Contributors = "교수|강사|연구원|대학원생|동문|총장|학장|원장|소장|관장|센터장|변호사|작가|시인|소설가|평론가|칼럼니스트";

    private static readonly Dictionary<string, string[]> Lists = Resources.WordLists("Bylines/roles.txt");

    /// <summary>Gets what else those are who write now and then, by the ends of the words.</summary>
    public static string[] Offices { get; } = Lists["Offices"];

    /// <summary>Gets the desks that stand in the place of a writer, by the ends of their names.</summary>
    public static string[] DeskNames { get; } = Lists["Desks"];

    /// <summary>Gets the roles that make a line of the body a signature; a line that ends in a professor is as often text.</summary>
    public static string[] Signatures { get; } = [.. Writers.Where(role => role != "교수"), "위원"];

    /// <summary>Gets the words before a writer's name: 글 (text) stands apart from it, since it may begin one.</summary>
    public static string[] Labels { get; } = ["기자명", "글 ", "글="];

    /// <summary>Gets the fields of a newspaper's desks: 사회부 is no name.</summary>
    public static string[] Desks { get; } =
    [
        "사회", "문화", "정치", "경제", "취재", "보도", "대학", "학술", "사진", "편집", "기획", "체육", "국제", "여론", "교육", "미디어", "디지털", "특집", "생활", "산업", "학원", "시사", "교양", "영상",
        "뉴미디어", "탐사", "전국", "스포츠", "총무", "학보사", "논설",
    ];

    /// <summary>Gets the words before a role that are no names: 사진 기자, 수습 기자.</summary>
    public static string[] NoNames { get; } = [.. Resources.Lines("Bylines/no-names.txt").SelectMany(line => line.Split(' ')), .. Colophon.Imprint];

    /// <summary>Whether a word before a role is one of those, a desk, a role, or a course or a team by its end (국문과, 홍보팀, 사진기자).</summary>
    public static bool IsNoName(string word) => Array.IndexOf(NoNames, word) >= 0 || IsDesk(word) || word[^1] is '과' or '팀'
        || word.EndsWith("기자", StringComparison.Ordinal) || word.EndsWith("교수", StringComparison.Ordinal);

    /// <summary>Whether a word is a newspaper's desk.</summary>
    public static bool IsDesk(string word) => word[^1] is '부' or '팀' or '국' && Array.IndexOf(Desks, word[..^1]) >= 0;
}
