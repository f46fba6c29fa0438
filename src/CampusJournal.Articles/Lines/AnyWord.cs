using System.Buffers;

namespace CampusJournal.Articles.Lines;

/// <summary>
/// Asks whether one of many words is in a text, in any case. Hangul has none and is searched for as it is: many characters at once, where a
/// search that ignores the case of letters beyond ASCII goes character by character.
/// </summary>
internal sealed class AnyWord
{
    private readonly SearchValues<string>[] sets;
    private readonly CaselessWords? caseless;

    /// <summary>Makes a search.</summary>
    /// <param name="words">The words.</param>
    public AnyWord(IEnumerable<string> words)
    {
        var cased = words.ToLookup(CaseOf);
        caseless = cased.Contains(Case.None) ? new(cased[Case.None]) : null;
        sets = [.. cased.Where(alike => alike.Key != Case.None).Select(alike => SearchValues.Create([.. alike], StringComparison.OrdinalIgnoreCase))];
    }

    private enum Case
    {
        None,
        Ascii,
        Other,
    }

    /// <summary>Whether one of the words is in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var set in sets)
        {
            if (text.ContainsAny(set))
            {
                return true;
            }
        }

        return caseless?.AreIn(text) == true;
    }

    // Signs that have a case all the same, as ⓒ, are to be given in both.
    private static Case CaseOf(string word) => !word.Any(static character => char.IsLower(character) || char.IsUpper(character)) ? Case.None
        : System.Text.Ascii.IsValid(word) ? Case.Ascii
        : Case.Other;
}
