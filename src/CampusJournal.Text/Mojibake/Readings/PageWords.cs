using System.Collections.Frozen;
using System.Text;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>
/// The words that stand alone on the lines of Korean pages: sections (문화, 만평), menus, labels with a number (추천 0). Two or three
/// syllables are little evidence for the model; that they are a word which every page shows is much.
/// </summary>
internal static class PageWords
{
    /// <summary>How much more likely (nats) such a line is than the model thinks, which knows them from running text; set by hand.</summary>
    private const float Worth = 9;

    private const int LongestLine = 16;

    private static readonly Lazy<FrozenSet<string>> Words = new(() =>
        Encoding.UTF8.GetString(ModelFile.Read("page-words.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Says whether a text is one of these words.</summary>
    public static bool Contain(ReadOnlySpan<char> text) => Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    /// <summary>Gets what a line is worth beyond the model's score: nothing unless its only word is one of these.</summary>
    /// <param name="line">The line as it is read.</param>
    public static float WorthOf(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
        {
            return 0;
        }

        var (start, end) = (0, line.Length);
        while (start < end && !Hangul.IsSyllable(line[start]))
        {
            start++;
        }

        while (end > start && !Hangul.IsSyllable(line[end - 1]))
        {
            end--;
        }

        return end > start && Ascii.IsValid(line[..start]) && Ascii.IsValid(line[end..])
            && Contain(line[start..end]) ? Worth : 0;
    }
}
