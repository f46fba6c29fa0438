namespace CampusJournal.Articles.Dates;

/// <summary>The eras by which older Korean texts, and quotations from Japanese and Chinese ones, count years of one or two figures.</summary>
internal static class EraNames
{
    private static readonly (string Name, int FirstYear)[] Eras =
    [
        ("明治", 1868), ("명치", 1868), ("메이지", 1868), ("大正", 1912), ("대정", 1912), ("다이쇼", 1912), ("昭和", 1926), ("소화", 1926), ("쇼와", 1926),
        ("平成", 1989), ("헤이세이", 1989), ("令和", 2019), ("레이와", 2019), ("民國", 1912), ("민국", 1912), ("光武", 1897), ("광무", 1897), ("隆熙", 1907), ("융희", 1907),
    ];

    /// <summary>Gives the first year of the era whose name stands right before a year, or null.</summary>
    /// <param name="before">The text before the year's first figure.</param>
    public static int? FirstYearBefore(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var (name, firstYear) in Eras)
        {
            // Within a longer word it is none: 이민국, and 대한민국, of which the page does not say whether it counts from 1919 or 1948.
            if (before.EndsWith(name, StringComparison.Ordinal) && (before.Length == name.Length || !char.IsLetter(before[^(name.Length + 1)])))
            {
                return firstYear;
            }
        }

        return null;
    }
}
