namespace CampusJournal.Text.Language;

/// <summary>What the model has to know of the text before a character: the last two, and how far their pair is to be trusted.</summary>
/// <param name="Far">The code point before the last; zero where the pair is no context, so that it does not matter.</param>
/// <param name="Near">The last code point.</param>
/// <param name="PairBackoff">The stored back-off of the pair (<see cref="LanguageModelFormat"/>), 0 when the pair is no context.</param>
internal readonly record struct LanguageContext(int Far, int Near, byte PairBackoff)
{
    /// <summary>The start of a line.</summary>
    public static readonly LanguageContext LineStart = new(0, ' ', 0);

    /// <summary>
    /// Behind a character of which only half is left: a syllable that nobody writes, so that the model counts what follows as it
    /// would count it anywhere in a word.
    /// </summary>
    public static readonly LanguageContext AfterGap = new(0, '꿜', 0);
}
