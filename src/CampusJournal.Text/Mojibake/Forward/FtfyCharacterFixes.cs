using System.Buffers;
using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// The fixes of ftfy that look at one character, or at a short sequence (github.com/rspeer/python-ftfy, Apache-2.0, ftfy/fixes.py and
/// ftfy/chardata.py). Each gives back the same string when it has nothing to do.
/// </summary>
internal static class FtfyCharacterFixes
{
    private const char Escape = '\u001B';
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFFEF';
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';
    private const char IdeographicSpace = '\u3000';

    private const string LigatureCharacters = "ĲĳŉǱǲǳǄǅǆǇǈǉǊǋǌﬀﬁﬂﬃﬄﬅﬆ";

    private static readonly string[] LigatureLetters =
        ["IJ", "ij", "ʼn", "DZ", "Dz", "dz", "DŽ", "Dž", "dž", "LJ", "Lj", "lj", "NJ", "Nj", "nj", "ff", "fi", "fl", "ffi", "ffl", "ſt", "st"];

    private const string LineBreakCharacters = "\r\u0085\u2028\u2029";
    private const string QuoteCharacters = "\u02BC\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F";
    private const string ControlCharacters =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A"
        + "\u001B\u001C\u001D\u001E\u001F\u007F\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF\uFFF9\uFFFA\uFFFB\uFFFC";

    private static readonly SearchValues<char> Ligatures = SearchValues.Create(LigatureCharacters);
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create(LineBreakCharacters);
    private static readonly SearchValues<char> Quotes = SearchValues.Create(QuoteCharacters);
    private static readonly SearchValues<char> Controls = SearchValues.Create(ControlCharacters);

    private static readonly SearchValues<char> EscapeParameters = SearchValues.Create("0123456789;");

    private static readonly string[] Narrow =
        [.. Enumerable.Range(FirstWide, LastWide - FirstWide + 1).Select(wide => UnicodeNormalization.ToNfkc(((char)wide).ToString()))];

    private static readonly bool[] HasFix = MarkFixes();

    /// <summary>
    /// Says whether any of these fixes has something to do. One pass with a table: each fix by itself would search the text anew, and the
    /// native program has no fast search for such sets.
    /// </summary>
    public static bool MayFix(string text)
    {
        foreach (var character in text)
        {
            if (HasFix[character])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes Latin ligatures and digraphs apart: ǳ becomes dz.</summary>
    public static string SplitLigatures(string text) => !text.AsSpan().ContainsAny(Ligatures)
        ? text
        : Replace(text, character => LigatureCharacters.IndexOf(character, StringComparison.Ordinal) is >= 0 and var place ? LigatureLetters[place] : null);

    /// <summary>Replaces full-width and half-width forms by the usual ones, and the ideographic space by a space.</summary>
    public static string FoldWidth(string text) => !text.AsSpan().ContainsAnyInRange(FirstWide, LastWide) && !text.Contains(IdeographicSpace, StringComparison.Ordinal)
        ? text
        : Replace(text, character => character switch
        {
            IdeographicSpace => " ",
            >= FirstWide and <= LastWide => Narrow[character - FirstWide],
            _ => null,
        });

    /// <summary>
    /// Gets the half-width or full-width form that <see cref="FoldWidth"/> makes a character of (헬스 holds EF BD BA, a half-width ｺ, and
    /// comes as コ); zero for none.
    /// </summary>
    public static int OtherWidthOf(int codePoint) =>
        Array.FindIndex(Narrow, narrow => narrow.Length == 1 && narrow[0] == codePoint) is >= 0 and var place && FirstWide + place != codePoint ? FirstWide + place : 0;

    /// <summary>Says whether there are quotes to straighten.</summary>
    public static bool HasQuotes(string text) => text.AsSpan().ContainsAny(Quotes);

    /// <summary>Straightens quotes.</summary>
    public static string UncurlQuotes(string text) => !HasQuotes(text)
        ? text
        : Replace(text, character => character switch
        {
            '\u02BC' or (>= '\u2018' and <= '\u201B') => "'",
            >= '\u201C' and <= '\u201F' => "\"",
            _ => null,
        });

    /// <summary>Makes every kind of line break a line feed.</summary>
    public static string UnifyLineBreaks(string text) => !text.AsSpan().ContainsAny(LineBreaks)
        ? text
        : Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), character => LineBreaks.Contains(character) ? "\n" : null);

    /// <summary>Replaces surrogates that form no pair by U+FFFD.</summary>
    public static string ReplaceLoneSurrogates(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstSurrogate, LastSurrogate))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune);
        }

        return result.ToString();
    }

    /// <summary>Removes the sequences that colour text in a terminal.</summary>
    public static string RemoveTerminalEscapes(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = text[i] == Escape ? TerminalEscape(text.AsSpan(i)) : 0;
            if (length == 0)
            {
                result.Append(text[i++]);
            }

            i += length;
        }

        return result.ToString();
    }

    /// <summary>Removes control characters that show nothing.</summary>
    public static string RemoveControls(string text) =>
        !text.AsSpan().ContainsAny(Controls) ? text : Replace(text, character => Controls.Contains(character) ? "" : null);

    private static bool[] MarkFixes()
    {
        var marks = new bool[char.MaxValue + 1];
        foreach (var character in LigatureCharacters + LineBreakCharacters + QuoteCharacters + ControlCharacters)
        {
            marks[character] = true;
        }

        (marks[IdeographicSpace], marks[Escape]) = (true, true);
        marks.AsSpan(FirstWide, LastWide - FirstWide + 1).Fill(true);
        marks.AsSpan(FirstSurrogate, LastSurrogate - FirstSurrogate + 1).Fill(true);
        return marks;
    }

    private static int TerminalEscape(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[1] != '[')
        {
            return 0;
        }

        var end = text[2..].IndexOfAnyExcept(EscapeParameters) + 2;
        return end >= 2 && char.IsAsciiLetter(text[end]) ? end + 1 : 0;
    }

    private static string Replace(string text, Func<char, string?> replacement)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (replacement(character) is { } other)
            {
                result.Append(other);
            }
            else
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }
}
