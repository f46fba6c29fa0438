using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Text that is no damage but an encoding left standing: <c>=?euc-kr?B?u/M=?=</c>, raw ISO-2022-KR. There is nothing to search; it is
/// decoded when all of it decodes and reads as Korean. <see cref="PercentCodes"/> are another kind.
/// </summary>
internal static class PlainCodes
{
    /// <summary>Nothing is lost in these codes; what remains is that somebody meant to show the code itself.</summary>
    public const double Confidence = 0.99;

    private const int LeastHangul = 2;

    /// <summary>RFC 2047 allows 75 characters; longer words occur, and a bound keeps hostile text from being read again and again.</summary>
    private const int LongestWord = 1024;

    /// <summary>How far the end of a shifted line, the next word, or Korean around one is looked for.</summary>
    private const int LongestLook = 2048;

    private static readonly uint Korean = CharacterClasses.Set(
        CharacterClass.CommonHangul, CharacterClass.RareHangul, CharacterClass.CommonHanja,
        CharacterClass.Symbol, CharacterClass.Punctuation, CharacterClass.HangulJamo);

    private const char ShiftOut = '\u000E';
    private const char ShiftIn = '\u000F';
    private const string Designator = "\u001B$)C";

    /// <summary>Lists the steps that decode a text.</summary>
    /// <param name="text">The text.</param>
    public static List<RepairStep> In(string text)
    {
        var steps = new List<RepairStep>();
        var hangul = 0;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny('=', ShiftOut);
            if (next < 0)
            {
                break;
            }

            i += next;
            var (start, end, code) = SpanAt(text, i);
            if (code is not null && !(code == "rfc2047" && IsWithinKorean(text, start, end)) && Decode(text[start..end], code) is { } step)
            {
                steps.Add(step with { Start = start, End = end });

                // An encoded word names its charset; the other codes must say enough, all together, to be Korean.
                hangul += code == "rfc2047" ? LeastHangul : Count(step.After, CharacterClass.CommonHangul);
            }

            i = Math.Max(i + 1, end);
        }

        return hangul >= LeastHangul ? steps : [];
    }

    private static (int Start, int End, string? Code) SpanAt(string text, int index) => text[index] switch
    {
        '=' when EndOfWords(text, index) is var end && end > index => (index, end, "rfc2047"),
        ShiftOut => (text.AsSpan(0, index).EndsWith(Designator) ? index - Designator.Length : index, EndOfShift(text, index), "iso-2022-kr"),
        _ => (index, index, null),
    };

    private static RepairStep? Decode(string before, string code)
    {
        string[]? chain = code == "iso-2022-kr" ? [code]
            : Charsets.Find(before.Split('?', 3)[1]) is ("utf-8" or "cp949") and var named ? [named, code]
            : null;
        if (chain is not null && Read(before, chain) is { } after && IsKorean(after))
        {
            return new RepairStep { Start = 0, End = 0, Before = before, After = after, Chain = chain, Confidence = Confidence, Proven = true };
        }

        return null;
    }

    /// <summary>Whether good Korean goes on behind encoded words that it led to: a sentence shows them, while a header has a label at most.</summary>
    private static bool IsWithinKorean(string text, int start, int end)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestLook), Math.Min(start, LongestLook));
        var after = text.AsSpan(end, Math.Min(LongestLook, text.Length - end));
        after = after.IndexOf('\n') is >= 0 and var lineFeed ? after[..lineFeed] : after;
        return before[(before.LastIndexOf('\n') + 1)..].ContainsAnyInRange('가', '힣') && after.ContainsAnyInRange('가', '힣');
    }

    private static string? Read(string before, string[] chain)
    {
        IDamageSpelling spelling = chain[^1] == "rfc2047" ? new EncodedWordSpelling() : new ShiftSpelling();
        ByteReader reader = chain[0] == "utf-8" ? DamageReaders.ReadUtf8 : DoubleByteCodePage.Cp949.TryRead;
        return spelling.Read(before)?.Read(reader);
    }

    /// <summary>Whether there is something Korean and nothing that Korean text does not have.</summary>
    private static bool IsKorean(string text) =>
        Count(text, CharacterClass.Other) == 0 && text.Any(c => CharacterClasses.Of(c).IsIn(Korean));

    private static int Count(string text, CharacterClass kind) => text.Count(c => CharacterClasses.Of(c) == kind);

    /// <summary>The end of an encoded word and those that belong to it: spaces between them, or a line that is folded, are none of the text.</summary>
    private static int EndOfWords(string text, int index)
    {
        var end = index;
        while (text.AsSpan(end, Math.Min(LongestLook, text.Length - end)) is var rest && rest.TrimStart(" \t\r\n") is var word && word.StartsWith("=?")
            && (end == index || Joins(rest[..^word.Length])))
        {
            var start = end + rest.Length - word.Length;
            var length = LengthOfWord(text.AsSpan(start, Math.Min(LongestWord, text.Length - start)));
            if (length == 0)
            {
                break;
            }

            end = start + length;
        }

        return end;
    }

    /// <summary>Whether white space joins two encoded words: in a table a tab is the end of a cell, and lines that are not folded are several texts.</summary>
    private static bool Joins(ReadOnlySpan<char> space) =>
        space.LastIndexOf('\n') is >= 0 and var lineFeed ? lineFeed < space.Length - 1 : !space.ContainsAnyExcept(' ');

    /// <summary>The length of <c>=?charset?code?text?=</c>, zero when it is no word.</summary>
    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var body = 2;
        for (var marks = 0; marks < 2; marks++)
        {
            var mark = text[body..].IndexOf('?');
            if (mark < 0)
            {
                return 0;
            }

            body += mark + 1;
        }

        var close = text[body..].IndexOf("?=");
        return close < 0 ? 0 : body + close + 2;
    }

    private static int EndOfShift(string text, int index)
    {
        var line = text.AsSpan(index, Math.Min(LongestLook, text.Length - index));
        line = line.IndexOf('\n') is >= 0 and var lineFeed ? line[..lineFeed] : line;
        var last = line.LastIndexOf(ShiftIn);
        return index + (last < 0 ? line.Length : last + 1);
    }
}
