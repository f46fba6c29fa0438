using System.Buffers;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>Quick looks that tell whether a line is worth a search. They say yes too often rather than no to damage.</summary>
internal static class DamageTrigger
{
    private const char FirstSuspect = '\u0080';
    private const char LastSuspect = '\u07FF';
    private const float LeastShareOfJohab = 0.3f;

    // The share of the shown characters that must stand where UTF-8 wants them; set by hand, well below what damage has.
    private const float LeastShareOfUtf8 = 0.4f;
    private const float LeastShareOfDouble = 0.62f;
    private const char NoBreakSpace = '\u00A0';
    private const char FirstGreek = '\u0370';
    private const char FirstPunctuation = '\u2000';
    private const char FirstSymbol = '\u2100';
    private const int FewestOfAnotherScript = 4;
    private const int WesternToOther = 4;
    private const char FirstHanja = '\u4E00';
    private const char LastHanja = '\u9FFF';
    private const int FewestHanja = 64;
    private const int WesternToHanja = 16;
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;

    private static readonly SearchValues<char> DoubleLeads = SearchValues.Create("\u00C2\u00C3");

    /// <summary>Whether one misreading is worth a search.</summary>
    /// <param name="line">The line.</param>
    /// <param name="misreading">The misreading.</param>
    /// <param name="isDamagedDocument">Whether the document is proven to be damaged so: every line with something shown is worth it then.</param>
    public static bool IsWorthSearching(LineUnits line, Misreading misreading, bool isDamagedDocument)
    {
        var text = line.Line.AsSpan();
        if (isDamagedDocument && (misreading.ShowsPairs || misreading.Signature is not null || misreading.LeastHangulShare > 0))
        {
            return !System.Text.Ascii.IsValid(text);
        }

        if ((misreading.Signature is { } signature && !text.ContainsAny(signature))
            || (misreading.IsLastResort && !isDamagedDocument && !HasBlockedJoin(text, misreading)))
        {
            return false;
        }

        if (misreading.Signature is not null && misreading.Target.IsUtf8 && !misreading.ShowsPairs)
        {
            return HasUtf8Run(text, misreading);
        }

        if (misreading.Signature is not null || misreading.LeastHangulShare > 0)
        {
            return ShownPairs.MayBeDamage(text, misreading);
        }

        text = line.Visible;
        return misreading switch
        {
            { IsDouble: true } => text.ContainsAny(DoubleLeads) && SharePlausible(text, misreading, isDouble: true) >= LeastShareOfDouble,
            { Target.IsUtf8: true } => HasUtf8Run(text, misreading) && SharePlausible(text, misreading, isDouble: false) >= LeastShareOfUtf8,
            _ => (isDamagedDocument || (MayBeJohab(text, misreading) && !IsOfAnotherScript(text))) && HasWesternRun(text, misreading, isDamagedDocument),
        };
    }

    /// <summary>
    /// Whether what is shown is Greek, Cyrillic, Hebrew or Arabic writing. Joined bytes are such letters too, but single ones among western
    /// signs: of all damaged lines of the test data the western ones are nine tenths of what is shown and more, of good lines in such
    /// scripts hardly any. Or a long line of Chinese with a letter of another script in it: joined bytes may be a hanja, but seldom.
    /// </summary>
    private static bool IsOfAnotherScript(ReadOnlySpan<char> text)
    {
        var (western, other, hanja) = (0, 0, 0);
        foreach (var character in text)
        {
            western += character is (>= FirstSuspect and < FirstGreek) or (>= FirstPunctuation and < FirstSymbol) ? 1 : 0;
            other += character is >= FirstGreek and <= LastSuspect ? 1 : 0;
            hanja += character is >= FirstHanja and <= LastHanja ? 1 : 0;
        }

        return (other >= FewestOfAnotherScript && western * WesternToOther < other)
            || (hanja >= FewestHanja && (western + other) * WesternToHanja < hanja);
    }

    private static bool MayBeJohab(ReadOnlySpan<char> text, Misreading misreading) =>
        misreading.Target != TargetDecoder.Johab || ShownPairs.ShareOfBytes(text, misreading) >= LeastShareOfJohab;

    /// <summary>
    /// An accented letter, or a sign beside another or before a lower-case letter: · between Hangul is neither. A letter between ASCII
    /// characters is none either (Größe), nor are two between letters (ação), unless with the next it is a syllable: what it could be read as
    /// never adds up to a repair. Nor does a no-break space tell anything: where it is half of a syllable, its neighbours tell.
    /// </summary>
    private static bool HasWesternRun(ReadOnlySpan<char> text, Misreading misreading, bool isDamagedDocument)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAnyInRange(FirstSuspect, LastSuspect);
            if (next < 0)
            {
                return isDamagedDocument && misreading.HasJoins && HasRareHanja(text);
            }

            i += next;
            var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            if (!isDamagedDocument && (text[i] == NoBreakSpace || ((before | after) < 0x80 && !IsSyllable(text[i..], misreading))))
            {
                continue;
            }

            if (!isDamagedDocument && IsPairWithinWord(text, i))
            {
                i++;
                continue;
            }

            if (text[i] is >= '\u00C0' and not '×' and not '÷' || (isDamagedDocument && text is "³" or "¿" or "¯") || IsShown(before, misreading) || IsShown(after, misreading) || char.IsAsciiLetter(after))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two accented letters stand between ASCII ones, as in ação: no syllable is written so, and whole pages are.</summary>
    private static bool IsPairWithinWord(ReadOnlySpan<char> text, int at) => at > 0 && at + 2 < text.Length
        && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at + 2]) && text[at] >= '\u00C0' && text[at + 1] is >= '\u00C0' and <= '\u00FF';

    /// <summary>Whether a hanja stands there that code page 949 has not: joined bytes can be one (흥하고 holds E9 95 82, 镂), Korean text cannot.</summary>
    private static bool HasRareHanja(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (CharacterClasses.Of(character) == CharacterClass.RareHanja)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a letter and the one behind it may be a syllable; in a word that goes on in ASCII letters (Ärzte) they are none.</summary>
    private static bool IsSyllable(ReadOnlySpan<char> text, Misreading misreading) => misreading.ShowsPairs
        || (text.Length > 1 && misreading.Target.IsAsciiTrail(text[1]) && !(text.Length > 2 && char.IsAsciiLetterLower(text[2]))
            && misreading.Target.Pair(misreading.SingleByte(text[0]), text[1]) is >= FirstSyllable and <= LastSyllable);

    private static bool IsShown(char c, Misreading misreading) => c >= FirstSuspect && (c <= LastSuspect || misreading.SingleByte(c) != 0);

    /// <summary>Whether something stands where nothing can be joined but in the last resort: else that finds nothing new.</summary>
    private static bool HasBlockedJoin(ReadOnlySpan<char> text, Misreading misreading)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] >= FirstSuspect && text[i - 1] >= FirstSuspect && !LineSearch.MayJoinAfter(text[i - 1], misreading))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUtf8Run(ReadOnlySpan<char> text, Misreading misreading)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] < FirstSuspect)
            {
                continue;
            }

            var lead = misreading.SingleByte(text[i]);
            if (lead >= 0xC2 && IsContinuation(text[i + 1], misreading) && (lead < 0xE0 || (i + 2 < text.Length && IsContinuation(text[i + 2], misreading))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The share of the shown characters that stand where UTF-8 wants them.</summary>
    private static float SharePlausible(ReadOnlySpan<char> text, Misreading misreading, bool isDouble)
    {
        var (shown, plausible) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var value = misreading.SingleByte(text[i]);
            if (value == 0)
            {
                continue;
            }

            shown++;
            var isFollowed = i + 1 < text.Length && IsContinuation(text[i + 1], misreading);
            plausible += !isFollowed ? 0 : isDouble ? DoubleLength(value) : value switch { >= 0xE0 and < 0xF5 => 3, >= 0xC2 and < 0xE0 => 2, _ => 0 };
        }

        return shown == 0 ? 0 : plausible / (float)shown;
    }

    private static int DoubleLength(int value) => value switch { 0xC2 or 0xC3 or 0xC5 or 0xC6 or 0xCB => 2, 0xE2 => 3, _ => 0 };

    private static bool IsContinuation(char c, Misreading misreading) =>
        c == ' ' ? misreading.SpaceIsNbsp : (misreading.SingleByte(c) & 0xC0) == 0x80;
}
