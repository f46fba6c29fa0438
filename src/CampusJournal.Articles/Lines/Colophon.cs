namespace CampusJournal.Articles.Lines;

/// <summary>Tells the lines in which a paper names itself: who publishes it, where it is, who owns what it prints.</summary>
internal static class Colophon
{
    private const int Longest = 250;

    /// <summary>Gets who answers for a paper, by whom every reader knows its imprint.</summary>
    public static string[] Imprint { get; } = ["발행인", "편집인"];

    private static readonly string[] Publishers = [.. Imprint, "편집국장", "등록번호", "인쇄처", "인쇄인"];

    // A news item may hold one of them; a colophon holds two.
    private static readonly string[] Words =
        [.. Publishers, "(우)", "전화", "전송", "팩스", "tel", "fax", "저작권은", "허락 없이", "무단", "copyright", "all rights reserved"];

    private static readonly AnyWord OneWord = new(Words);

    /// <summary>Whether a line names who answers for a paper.</summary>
    public static bool HoldsImprint(string line) => Array.Exists(Imprint, word => line.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a line is of a paper's colophon.</summary>
    public static bool Is(ReadOnlySpan<char> line) => HoldsTwo(line, Words);

    /// <summary>Whether a line names the paper's people and printers and is no sentence; an address alone may be where an article's readers are to write.</summary>
    public static bool NamesPublishers(ReadOnlySpan<char> line) => HoldsTwo(line, Publishers) && !KoreanSentence.Ends(line);

    private static bool HoldsTwo(ReadOnlySpan<char> line, string[] words)
    {
        if (line.Length >= Longest || !OneWord.IsIn(line))
        {
            return false;
        }

        var found = 0;
        foreach (var word in words)
        {
            found += line.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return found > 1;
    }
}
