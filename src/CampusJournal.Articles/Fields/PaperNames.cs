using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Fields;

/// <summary>Tells the names of papers and their sites by the words that they end in.</summary>
internal static class PaperNames
{
    private const int LongestWord = 10;
    private const int LongestName = 40;
    private const int MostWords = 4;
    private const string Decoration = " :：·*=~-–|/★☆◆■[]<>【】《》≪≫";

    private static readonly string[] Papers = [.. Resources.Lines("Fields/papers.txt")];

    private static readonly string[] Sites = [.. Resources.Lines("Fields/sites.txt")];

    /// <summary>Whether a text is the name of an East Asian paper, as one word.</summary>
    public static bool Is(ReadOnlySpan<char> name) => name.Length <= LongestWord && Spaces.AreEastAsian(name) && EndsWithAny(name, Papers, StringComparison.Ordinal);

    /// <summary>
    /// Whether a text may be the name of a paper, of its issue or of its site, as what stands in the title element of all its pages: ::: 상록신문 :::,
    /// 상록신문 제312호, 상록대학교 홈페이지, The Evergreen Herald, 상록신문에 오신 것을 환영합니다. Headlines end in these words as well, if rarely.
    /// </summary>
    public static bool MayBe(string title)
    {
        var name = WithoutIssue(title.AsSpan().Trim(Decoration)).Trim(Decoration);
        return name.Length is > 1 and <= LongestName && (IsGreeting(name) || (name.Count(' ') < MostWords
            && (EndsWithAny(name, Papers, StringComparison.OrdinalIgnoreCase) || EndsWithAny(name, Sites, StringComparison.OrdinalIgnoreCase))));
    }

    private static bool IsGreeting(ReadOnlySpan<char> name) => name.TrimEnd("!.").EndsWith("환영합니다") || name.StartsWith("welcome to ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes off the figures and what counts them: 제312호, 第312号, No. 12, 2003년 5월.</summary>
    private static ReadOnlySpan<char> WithoutIssue(ReadOnlySpan<char> name)
    {
        var end = name.LastIndexOf(' ');
        while (end > 0 && name[end..].ContainsAnyInRange('0', '9'))
        {
            name = name[..end].TrimEnd(Decoration);
            end = name.LastIndexOf(' ');
        }

        return name;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> name, string[] ends, StringComparison comparison)
    {
        foreach (var end in ends)
        {
            if (name.EndsWith(end, comparison))
            {
                return true;
            }
        }

        return false;
    }
}
