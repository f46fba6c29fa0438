using System.Buffers;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Damage that is shown on purpose: good text about it, a report of it, the test of a program. Nothing is repaired in such a document;
/// who means the damage would lose what was said about it.
/// </summary>
/// <remarks>
/// A damaged page has hardly any good Korean, since one chain went over all of it. So only a document of good Korean can be about damage,
/// and only one that names it (깨진 글자), or whose every damaged piece stands in quotes among good Korean on its line.
/// </remarks>
internal static class QuotedDamage
{
    /// <summary>How many good syllables a document about damage has for each damaged one, at least.</summary>
    private const int GoodToDamaged = 3;

    /// <summary>The good syllables beside a quote by which its line is Korean.</summary>
    private const int LeastGood = 4;

    private static readonly SearchValues<string> Topics = SearchValues.Create(
        ["글자가 깨", "글자 깨", "깨진 글자", "깨진 문자", "깨진 한글", "문자가 깨", "한글이 깨", "한글 깨", "제목이 깨", "인코딩", "모지바케"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> EnglishTopics = SearchValues.Create(["mojibake"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Straight = SearchValues.Create("\"'`");
    private static readonly SearchValues<char> Opening = SearchValues.Create("“‘「『《〈«");
    private static readonly SearchValues<char> Closing = SearchValues.Create("”’」』》〉»");

    /// <summary>Says whether all damage of a document is shown on purpose.</summary>
    /// <param name="repairs">What would be repaired.</param>
    /// <param name="around">The document, or what of it is known.</param>
    public static bool IsAllOf(IReadOnlyCollection<LineRepair> repairs, IReadOnlyList<string> around)
    {
        // Where pairs are shown as one character the damage itself may be Hangul.
        if (repairs.Count == 0 || repairs.Any(repair => repair.Reading.Misreading.ShowsPairs))
        {
            return false;
        }

        var damaged = repairs.Sum(repair => Math.Max(1, repair.Reading.CommonHangul));
        return IsTopic(around, Topics, GoodToDamaged * damaged)
            || repairs.All(IsIn) || (repairs.All(repair => IsQuoted(repair.Reading)) && IsTopic(around, EnglishTopics, 0));
    }

    /// <summary>Says whether the damage of one line is shown on purpose: it stands in quotes among good Korean.</summary>
    public static bool IsIn(LineRepair repair) =>
        !repair.Reading.Misreading.ShowsPairs && CountGood(repair.Reading) >= LeastGood && IsQuoted(repair.Reading);

    private static bool IsTopic(IReadOnlyList<string> around, SearchValues<string> topics, int leastGood) =>
        around.Any(text => text.AsSpan().ContainsAny(topics)) && around.Sum(CountSyllables) >= leastGood;

    private static int CountSyllables(string text) => text.Count(unit => Hangul.IsSyllable(unit));

    private static int CountGood(Reading reading)
    {
        var good = 0;
        for (var i = 0; i < reading.Original.Length; i++)
        {
            good += reading.Kept[i] && Hangul.IsSyllable(reading.Original[i]) ? 1 : 0;
        }

        return good;
    }

    /// <summary>Says whether every change stands between quotes, with no good syllable in them.</summary>
    private static bool IsQuoted(Reading reading)
    {
        var text = reading.Original;
        for (var i = 0; i < text.Length; i++)
        {
            if (reading.Kept[i])
            {
                continue;
            }

            var (open, close) = (i, i);
            while (open >= 0 && !IsEdge(reading, open))
            {
                open--;
            }

            while (close < text.Length && !IsEdge(reading, close))
            {
                close++;
            }

            if (open < 0 || close == text.Length || !ArePair(reading, open, close))
            {
                return false;
            }

            i = close - 1;
        }

        return true;
    }

    private static bool IsEdge(Reading reading, int index)
    {
        var character = reading.Original[index];
        return reading.Kept[index] && (Hangul.IsSyllable(character) || Straight.Contains(character) || Opening.Contains(character) || Closing.Contains(character));
    }

    private static bool ArePair(Reading reading, int open, int close)
    {
        var (first, last) = (reading.Original[open], reading.Original[close]);
        return Straight.Contains(first)
            ? first == last && reading.Original.AsSpan(0, open).Count(first) % 2 == 0
            : Opening.Contains(first) && Closing.Contains(last);
    }
}
