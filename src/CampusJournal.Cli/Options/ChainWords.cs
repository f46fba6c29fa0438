namespace CampusJournal.Cli.Options;

/// <summary>The words of which chains are made, for <c>--no-chain</c>; 'cjt help chains' explains them.</summary>
internal static class ChainWords
{
    /// <summary>Every word.</summary>
    public static readonly string[] All =
    [
        "cp949", "utf-8", "johab", "iso-2022-kr", "latin-1", "cp1252", "cp1254", "mac-roman", "cp874", "iso-8859-2", "iso-8859-7",
        "iso-8859-15", "cp437", "cp1250", "cp1251", "koi8-r", "gbk", "big5", "euc-jp", "hybrid", "ftfy-6.2", "ftfy-6.3", "lost-ad",
        "lost-c1", "lost-nbsp", "lost-byte", "nfkc", "references", "percent", "rfc2047",
    ];
}
