namespace CampusJournal.Articles.Lines;

/// <summary>Tells a line that claims a copyright from prose about copyrights.</summary>
internal static class CopyrightNotice
{
    private const int Longest = 250;
    private const int PlaceOfYear = 12;

    // One of them is in every notice; most lines have none, which one search tells.
    private static readonly AnyWord Words = new(["all rights reserved", "무단", "저작권자", "copyright", "©", "ⓒ", "Ⓒ", "(c)"]);

    private static readonly string[] Signs = ["©", "ⓒ", "(c)"];
    private static readonly string[] Reprints = ["무단전재", "무단 전재", "무단복제", "무단 복제"];
    private static readonly string[] Bans = ["배포", "금지", "금함", "금합니다", "불허"];
    private static readonly string[] BanningSentences = ["금합니다", "금지합니다", "금지됩니다", "책임을", "저작권법"];

    /// <summary>Whether a line has a word that a notice has; without one it is none.</summary>
    public static bool MayBe(ReadOnlySpan<char> line) => line.Length < Longest && Words.IsIn(line);

    /// <summary>Whether a line claims a copyright, be it with a sign and a name alone.</summary>
    public static bool Is(string line) => MayBe(line) && (IsFull(line) || IsSignWithName(Opening(line)));

    /// <summary>Whether a line cannot be anything else: it forbids copying, or gives a year or a word beside the sign.</summary>
    public static bool IsFull(string line)
    {
        if (!MayBe(line))
        {
            return false;
        }

        if (line.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase) || ForbidsReprints(line))
        {
            return true;
        }

        var text = Opening(line);
        if (KoreanSentence.Ends(text))
        {
            return false;
        }

        if (TryTake(ref text, "저작권자"))
        {
            return text.TrimStart() is [':' or '=' or '(', ..] || StartsWithSign(text);
        }

        if (TryTake(ref text, "copyright"))
        {
            return text.TrimStart() is [':', ..] || StartsWithSign(text) || HasYear(text) || text.StartsWith(" by ", StringComparison.OrdinalIgnoreCase);
        }

        return StartsWithSign(text) && HasYear(text);
    }

    private static bool ForbidsReprints(string line) =>
        Array.Exists(Reprints, word => line.Contains(word, StringComparison.Ordinal)) && Array.Exists(Bans, word => line.Contains(word, StringComparison.Ordinal))
        && (!KoreanSentence.Ends(line) || Array.Exists(BanningSentences, word => line.Contains(word, StringComparison.Ordinal)));

    private static bool IsSignWithName(ReadOnlySpan<char> text)
    {
        // "(c)" counts items of lists too.
        var isLetter = text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase);
        foreach (var sign in Signs)
        {
            if (TryTake(ref text, sign))
            {
                var name = text.TrimStart();
                return name.Length > 0 && !KoreanSentence.HasParticle(name) && !KoreanSentence.Ends(name)
                    && (!isLetter || (!char.IsLower(name[0]) && !LineKinds.IsSentence(name)));
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Opening(string line) => line.AsSpan().TrimStart("< [〈");

    private static bool StartsWithSign(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var digit = text.IndexOfAnyInRange('0', '9');
        return digit is >= 0 and <= PlaceOfYear && text.Length >= digit + 4 && !text.Slice(digit, 4).ContainsAnyExceptInRange('0', '9');
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, string word)
    {
        var starts = text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
        text = starts ? text[word.Length..] : text;
        return starts;
    }
}
