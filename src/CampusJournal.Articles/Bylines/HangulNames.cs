using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Tells names in Hangul from the sections, slogans and credits that elements called byline hold as well (온실 이야기, 대학보도): a surname and one or two
/// syllables, or a desk or a paper. Names in other letters are the callers' matter; a pen name that is a word (새벽달) is lost for that.
/// </summary>
internal static class HangulNames
{
    // Who drew is an author only where the same credit names who wrote: 글 홍길동 · 그림 김보람.
    private static readonly string[] DrawingLabels = ["그림", "삽화", "일러스트"];

    /// <summary>Gives the names among some that may be persons or desks, 님 behind them taken off.</summary>
    public static List<string> Among(IEnumerable<string> names) =>
        [.. names.Select(WithoutHonorific).Where(name => !name.Any(Spaces.IsHangul) || WholeByline.IsName(name) || Organisations.KindOf(name) != "person" || IsWithLetters(name))];

    /// <summary>Whether a credit names who drew and nobody who wrote: 그림 홍길동, 일러스트=홍길동 기자.</summary>
    public static bool IsOfDrawing(string text) => !text.Contains('글', StringComparison.Ordinal) && Array.Exists(
        DrawingLabels, label => text.StartsWith(label, StringComparison.Ordinal) && text.AsSpan(label.Length) is [' ' or '=' or ':' or '/' or '|', ..]);

    private static string WithoutHonorific(string name) => name is [.., '님'] && WholeByline.IsName(name[..^1].TrimEnd()) ? name[..^1].TrimEnd() : name;

    // Kim 소하, an account and a name in one.
    private static bool IsWithLetters(string name) => name.Any(char.IsAsciiLetter);
}
