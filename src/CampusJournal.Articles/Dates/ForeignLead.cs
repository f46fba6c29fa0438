using System.Buffers;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Tells by the words next to a date, in a line of information of a page in another language, that it is the day of something else: a single word or
/// one in small letters that is not known to stand before a date of publication (Deadline, Next issue, as of). Two in capitals are somebody.
/// </summary>
internal static class ForeignLead
{
    private const int FewestOfName = 2;

    // Between these stand the facts of a line of information, each for itself.
    private static readonly SearchValues<char> Borders = SearchValues.Create("|·•/,()[]–—\t");
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00a0:;.-'’");

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \u00a0:;.-'’|·•/,()[]–—\t");

    /// <summary>Whether a date is of something else.</summary>
    /// <param name="before">What stands before it in the line, up to the date before.</param>
    /// <param name="behind">What stands behind it.</param>
    public static bool IsOfOther(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var lead = before[(before.LastIndexOfAny(Borders) + 1)..].TrimEnd(" \u00a0");
        var (names, isOther) = Count(lead);
        return isOther || (names > 0 && (names < FewestOfName || lead.EndsWith(':'))) || StartsSmall(behind.TrimStart(" (."));
    }

    private static (int Names, bool IsOther) Count(ReadOnlySpan<char> text)
    {
        var names = 0;
        var isOther = false;
        foreach (var range in text.SplitAny(Separators))
        {
            var word = text[range].ToString();
            if (word.Length > 0 && !IsKnown(word))
            {
                names++;
                isOther |= char.IsLower(word[0]);
            }
        }

        return (names, isOther);
    }

    private static bool StartsSmall(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Ends);
        var word = end < 0 ? text : text[..end];
        return word.Length > 0 && char.IsLower(word[0]) && !IsKnown(word.ToString());
    }

    private static bool IsKnown(string word) => InfoWords.IsBesideDay(word) || InfoWords.IsOfWriter(word) || !char.IsLetter(word[0]);
}
