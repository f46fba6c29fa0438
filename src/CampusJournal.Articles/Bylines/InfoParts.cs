using CampusJournal.Articles.Dates;

namespace CampusJournal.Articles.Bylines;

/// <summary>Parts a line of information at its days, bars and labels: one part may be a byline, 홍길동 칼럼니스트 in 홍길동 칼럼니스트 승인 2014.03.04 10:20.</summary>
internal static class InfoParts
{
    private static readonly char[] Bars = ['|', 'ㅣ', '•'];
    private static readonly char[] Marks = [' ', ':', '：', '-', '·', ',', '/', '(', ')', '[', ']', '\u00a0'];

    /// <summary>Reads the writers in a line; null when no part names some.</summary>
    public static FoundAuthors? Writers(string line) => Of(line).Select(WholeByline.Read).FirstOrDefault(static writers => writers is not null);

    /// <summary>Reads the desk or the other paper that stands in the place of a writer; null when no part names one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="title">The page's title element, or null.</param>
    public static FoundAuthors? Desk(string line, string? title) =>
        Of(line).Select(part => DeskByline.Read(part, title)).FirstOrDefault(static desk => desk is not null);

    private static IEnumerable<string> Of(string line)
    {
        foreach (var part in WithoutDays(line).Split(Bars, StringSplitOptions.RemoveEmptyEntries))
        {
            if (WithoutLabels(part) is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }

    private static string WithoutDays(string line)
    {
        while (DateForms.Find(line, DateOrder.YearFirst) is { } day)
        {
            line = $"{line.AsSpan(0, day.Index)}|{line.AsSpan(day.End)}";
        }

        return line;
    }

    /// <summary>Takes off the labels of days and the counters at either end: 승인, 조회 12.</summary>
    private static string WithoutLabels(string part)
    {
        var words = part.Replace(")", ") ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (first, last) = (0, words.Length);
        while (first < last && IsLabel(words[first]))
        {
            first++;
        }

        while (last > first && (IsLabel(words[last - 1]) || (last - 1 > first && IsLabel(words[last - 2]) && IsFigure(words[last - 1]))))
        {
            last--;
        }

        return string.Join(' ', words[first..last]);
    }

    // The figure of 홍길동(국문 3) is none of a counter's.
    private static bool IsLabel(string word) => word.Trim(Marks) is var label && (label.Length == 0 || (InfoWords.IsBesideDay(label) && !InfoWords.IsFigure(label)));

    private static bool IsFigure(string word) => InfoWords.IsFigure(word.Trim(Marks));
}
