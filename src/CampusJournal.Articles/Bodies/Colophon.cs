using System.Buffers;

namespace CampusJournal.Articles.Bodies;

/// <summary>Tells the lines in which a paper names itself: who publishes it, where it is, who owns what it prints.</summary>
internal static class Colophon
{
    private const int Longest = 250;

    // A news item may hold one of them; a colophon holds two, or says one as a label.
    private static readonly string[] Words =
        ["발행인", "편집인", "편집국장", "등록번호", "인쇄처", "인쇄인", "(우)", "전화", "전송", "팩스", "tel", "fax", "저작권은", "허락 없이", "무단", "copyright", "all rights reserved"];

    private static readonly SearchValues<string> AnyWord = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line is of a paper's colophon.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length >= Longest || !line.ContainsAny(AnyWord))
        {
            return false;
        }

        var words = 0;
        foreach (var word in Words)
        {
            words += line.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return words > 1;
    }
}
