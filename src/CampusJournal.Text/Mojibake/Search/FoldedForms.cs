using System.Collections.Frozen;
using CampusJournal.Text.Mojibake.Forward;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// What a repair tool made another character of after it had joined bytes: form C knows some characters as others (CD B4, U+0374, of 터는 comes
/// as ʹ), and widths are folded (EF BD BA of 헬스 comes as コ).
/// </summary>
internal static class FoldedForms
{
    // Behind it form C changes compatibility hanja, whose bytes begin no usual syllable.
    private const int EndOfSingletons = 0x2000;

    private static readonly Lazy<FrozenDictionary<int, int>> Singletons = new(() => Enumerable.Range(0, EndOfSingletons)
        .Where(character => NormalizationTables.Decompose(character, withCompatibility: false).Length == 1)
        .ToLookup(character => (int)NormalizationTables.Decompose(character, withCompatibility: false)[0])
        .ToFrozenDictionary(found => found.Key, found => found.First()));

    /// <summary>Lists the characters outside ASCII that come as another one.</summary>
    /// <param name="codePoint">That one, outside ASCII.</param>
    public static IEnumerable<int> Of(int codePoint)
    {
        if (Singletons.Value.TryGetValue(codePoint, out var singleton))
        {
            yield return singleton;
        }

        if (FtfyCharacterFixes.OtherWidthOf(codePoint) is not 0 and var otherWidth)
        {
            yield return otherWidth;
        }
    }
}
