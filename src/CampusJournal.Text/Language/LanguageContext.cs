namespace CampusJournal.Text.Language;

/// <summary>What the model has to know of the text before a character: the last one, and the pair that it ends.</summary>
/// <param name="Near">The last code point.</param>
/// <param name="Pair">
/// The number of the pair of the last two characters in the model, from 1 on; 0 where no triple begins with that pair, so that only the
/// last character matters.
/// </param>
internal readonly record struct LanguageContext(int Near, int Pair)
{
    /// <summary>The start of a line.</summary>
    public static readonly LanguageContext LineStart = new(' ', 0);

    /// <summary>
    /// Behind a character of which only half is left: a syllable that nobody writes, so that the model counts what follows as it
    /// would count it anywhere in a word.
    /// </summary>
    public static readonly LanguageContext AfterGap = new('꿜', 0);
}
