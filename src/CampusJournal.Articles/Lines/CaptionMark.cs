namespace CampusJournal.Articles.Lines;

/// <summary>Tells captions from the lists of names, prizes and duties that their marks open as well.</summary>
internal static class CaptionMark
{
    private static readonly string[] PhotoWords = ["사진", "제공", "촬영", "캡처", "캡쳐", "갈무리", "출처", "그래픽", "ⓒ", "©", "photo", "/뉴스1", "=연합뉴스", "=뉴시스"];

    private const int ShortestCaption = 5;

    /// <summary>Whether no second mark stands in the line: several are a list.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line) => line.Length == 0 || !line[1..].ContainsAny(LineKinds.CaptionMarks);

    /// <summary>"축제의 밤. 사진=김가람 기자": whether a line says what a picture shows and who took it. "글·사진 김가람 기자" signs the text.</summary>
    public static bool EndsInCredit(ReadOnlySpan<char> line)
    {
        var at = line.LastIndexOf("사진");
        var shown = at < 0 ? default : line[..at].TrimEnd(" ([</");
        return shown.Length >= ShortestCaption && shown.Length < line[..at].Length + (shown[^1] == '.' ? 1 : 0)
            && line[(at + 2)..].TrimStart() is ['=' or '/' or ':', ..];
    }

    /// <summary>Whether a line speaks of a picture or names its source.</summary>
    public static bool HasPhotoWord(string line) => Array.Exists(PhotoWords, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
}
