namespace CampusJournal.Articles.Bylines;

/// <summary>What content systems and page editors write where nobody gave a name.</summary>
internal static class SystemAccounts
{
    /// <summary>Gets the names, in lower case.</summary>
    public static string[] Names { get; } =
    [
        "admin", "administrator", "webmaster", "wordpress", "root", "user", "unknown", "anonymous", "no author", "수호자", "관리자", "undefined", "null", "none", "nan",
        "microsoft frontpage", "microsoft word", "namo webeditor", "나모웹에디터",
    ];
}
