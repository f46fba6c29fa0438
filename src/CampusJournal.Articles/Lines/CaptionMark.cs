namespace CampusJournal.Articles.Lines;

/// <summary>Tells captions from the lists of names, prizes and duties that their marks open as well.</summary>
internal static class CaptionMark
{
    private static readonly string[] PhotoWords = ["사진", "제공", "촬영", "캡처", "캡쳐", "갈무리", "출처", "그래픽", "ⓒ", "©", "photo", "/뉴스1", "=연합뉴스", "=뉴시스"];

    /// <summary>Whether no second mark stands in the line: several are a list.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line) => line.Length == 0 || !line[1..].ContainsAny(LineKinds.CaptionMarks);

    /// <summary>Whether a line speaks of a picture or names its source.</summary>
    public static bool HasPhotoWord(string line) => Array.Exists(PhotoWords, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
}
