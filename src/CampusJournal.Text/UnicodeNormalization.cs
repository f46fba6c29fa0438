using CampusJournal.Text.Normalization;

namespace CampusJournal.Text;

/// <summary>
/// The Unicode normalization forms C and KC (UAX #15). They do not depend on the machine: under invariant globalization
/// <see cref="string.Normalize()"/> leaves text as it is, so this project brings its own tables.
/// </summary>
public static class UnicodeNormalization
{
    /// <summary>Composes characters: ㅎ, ㅏ, ㄴ as conjoining jamo become 한, a letter and its accent one letter.</summary>
    /// <param name="text">Any text; a lone surrogate stays as it is.</param>
    /// <returns>The text in form C.</returns>
    public static string ToNfc(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Normalizer.Compose(text);
    }

    /// <summary>Composes characters and replaces compatibility characters: ¼ becomes 1⁄4, ｺ becomes コ. This loses distinctions.</summary>
    /// <param name="text">Any text; a lone surrogate stays as it is.</param>
    /// <returns>The text in form KC.</returns>
    public static string ToNfkc(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return System.Text.Ascii.IsValid(text) ? text : Normalizer.Normalize(text, withCompatibility: true).ToString();
    }
}
