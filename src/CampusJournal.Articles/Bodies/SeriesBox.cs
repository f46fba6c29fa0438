using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>
/// Tells the lines of a box that lists the parts of a series within an article's element: 글 싣는 순서, ① ..., ② .... They are other articles' headlines,
/// though none is a link.
/// </summary>
internal static class SeriesBox
{
    private const int MostParts = 20;
    private const int LongestPart = 60;
    private const int FewestParts = 2;

    private static readonly char[] Decoration = [.. " []<>〈〉《》【】「」◆◇■□▶▷●○:：-·"];

    private static readonly string[] Heads = ["싣는순서", "글싣는순서", "글싣는차례", "싣는차례", "연재순서", "게재순서"];

    /// <summary>Whether a line is the box's head or one of its parts.</summary>
    public static bool Holds(IReadOnlyList<BodyLine> lines, int position)
    {
        var head = position;
        while (head > 0 && position - head < MostParts && IsPart(lines[head]))
        {
            head--;
        }

        return IsHead(lines[head].Text) && Enumerable.Range(head + 1, FewestParts).All(part => part < lines.Count && IsPart(lines[part]));
    }

    private static bool IsHead(string line) => line.Length <= LongestPart
        && (line.Contains("순서", StringComparison.Ordinal) || line.Contains("차례", StringComparison.Ordinal))
        && Array.IndexOf(Heads, line.Trim(Decoration).Replace(" ", "", StringComparison.Ordinal)) >= 0;

    // ① 사라지는 온실, 1. 사라지는 온실, 1회 사라지는 온실
    private static bool IsPart(in BodyLine line) => line.Text.Length is > 1 and <= LongestPart && !ProseFlows.IsProse(line.Text, line.LinkLength)
        && (line.Text[0] is >= '①' and <= '⑳' || (char.IsAsciiDigit(line.Text[0]) && line.Text.TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) is ['.' or ')' or '회', ..]));
}
