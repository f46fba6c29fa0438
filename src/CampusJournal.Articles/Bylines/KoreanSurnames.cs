using System.Buffers;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bylines;

/// <summary>Tells by its surname whether a word may be a Korean's name, where no role stands beside it.</summary>
internal static class KoreanSurnames
{
    private const int UsualName = 3;

    // The surnames of one syllable that more than some hundred people bear (census of 2015).
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부류라피두빈복팽목감형간호갈동음승시범좌상계");

    // What names never end in, and places and papers do: a shire, a course, a desk.
    private static readonly SearchValues<char> OtherEnds = SearchValues.Create("시도군읍면과팀실의레사회대는을를에단당처청");

    // What a desk, an office or a course ends in; a name that a label announces may end in the others.
    private static readonly SearchValues<char> OfficeEnds = SearchValues.Create("부팀국과실회처단청");

    private static readonly string[] LongSurnames = ["남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방"];

    /// <summary>Whether a word begins with a surname.</summary>
    public static bool Begins(ReadOnlySpan<char> word) => word.Length > 0 && Surnames.Contains(word[0]);

    /// <summary>Whether a word is a surname and two syllables that end no place, paper or desk.</summary>
    public static bool IsUsualName(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Spaces.IsHangul(c))
            {
                return false;
            }
        }

        return word.Length == UsualName && Begins(word) && !OtherEnds.Contains(word[^1]) && !KoreanRoles.IsNoName(word.ToString());
    }

    /// <summary>Whether a word behind a label of writers may be a name: a surname and one or two syllables, and no desk, role or label.</summary>
    public static bool MayBeName(string word)
    {
        var isLong = Array.Exists(LongSurnames, surname => word.StartsWith(surname, StringComparison.Ordinal));
        return word.Length >= 2 && word.Length <= (isLong ? 4 : UsualName) && word.All(Spaces.IsHangul) && Begins(word)
            && !OfficeEnds.Contains(word[^1]) && !KoreanRoles.IsNoName(word) && !InfoWords.IsLabel(word);
    }
}
