using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>
/// Finds what is left unread in a document that was shown as Chinese or Japanese: it went through that code page whole, so its hanja and
/// kana are nobody's, and a page is not repaired while they stand in it.
/// </summary>
internal static class UnreadPairs
{
    private static readonly uint Shown = CharacterClasses.Set(CharacterClass.CommonHanja, CharacterClass.RareHanja, CharacterClass.Kana);
    private static readonly uint Hangul = CharacterClasses.Set(CharacterClass.CommonHangul, CharacterClass.RareHangul);

    /// <summary>Says whether a document that was misread so had none of its text shown otherwise.</summary>
    public static bool AreLeftBy(Misreading misreading) => misreading.ShowsPairs && !misreading.Target.IsUtf8;

    /// <summary>Lists the runs of such characters in a line; none in one that has Hangul, which did not go through the code page.</summary>
    public static IEnumerable<(int Start, int End)> In(string line)
    {
        if (line.Any(character => CharacterClasses.Of(character).IsIn(Hangul)))
        {
            yield break;
        }

        for (var start = 0; start < line.Length; start++)
        {
            var end = start;
            while (end < line.Length && CharacterClasses.Of(line[end]).IsIn(Shown))
            {
                end++;
            }

            if (end > start)
            {
                yield return (start, end);
                start = end;
            }
        }
    }
}
