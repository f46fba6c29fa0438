using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// What conjoining jamo are worth where the language model knows syllables only: names of files from macOS are written in them (form D).
/// A syllable is an initial, a vowel and sometimes a final; each is about as likely as any other of its kind.
/// </summary>
internal static class JamoScores
{
    private const float Initial = -3;
    private const float Vowel = -3;
    private const float Final = -3;
    private const float OutOfPlace = -9;
    private const float Old = -12;

    /// <summary>Says whether a code point is a conjoining jamo.</summary>
    public static bool IsJamo(int codePoint) => (uint)(codePoint - 0x1100) < 0x100;

    /// <summary>Says whether a code point is a vowel: there is one a syllable.</summary>
    public static bool IsVowel(int codePoint) => (uint)(codePoint - 0x1161) < 21;

    /// <summary>Gets the log probability of a jamo, and goes on to it.</summary>
    public static float Score(ref LanguageContext context, int codePoint)
    {
        var before = context.Near;
        context = new LanguageContext(codePoint, 0);
        return codePoint switch
        {
            <= 0x1112 => Initial,
            >= 0x1161 and <= 0x1175 => before is >= 0x1100 and <= 0x1112 ? Vowel : OutOfPlace,
            >= 0x11A8 and <= 0x11C2 => IsVowel(before) ? Final : OutOfPlace,
            _ => Old,
        };
    }
}
