using System.Buffers;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Detection;

/// <summary>Reads the same bytes in many charsets and asks the repair's language model which text somebody is most likely to have written.</summary>
internal static class CharsetScorer
{
    /// <summary>What an undecodable sequence costs, in nats: as much as two or three characters that are out of place.</summary>
    private const double ErrorCost = 14;

    /// <summary>What a control of 80 to 9F costs, in nats: a byte may be hit, but no charset of old pages has those, so it is another one.</summary>
    private const double ControlCost = 24;

    /// <summary>Bytes after which a charset that is so far behind (nats) has lost: measured on 500 bytes, 60 nats are never made up.</summary>
    private const int FirstWords = 160;
    private const double HopelesslyBehind = 80;

    /// <summary>What a character costs that the end of the excerpt cuts: pages are cut there often, words are not.</summary>
    private const double CutCost = 5;

    /// <summary>What a letter costs that is not of the language of those beside it. A foreign name has one, another charset many.</summary>
    private const double ForeignLetterCost = 8;

    /// <summary>The model knows no Japanese. In a Japanese charset each of some fifty frequent kana is far likelier than the model says.</summary>
    private const float LeastOfKana = -6f;

    /// <summary>The model knows no boxes, which old Korean texts have. Only of code page 949, and beside a blank or another one: elsewhere the bytes are letters.</summary>
    private const float LeastOfBox = -6f;

    /// <summary>
    /// The model knows English and French with the apostrophe of typewriters, and hardly any numbers. In a word of ASCII letters (don’t,
    /// l’arbre) the typographic one is far likelier than the model says, and than the í that it is in macintosh; so is ° behind a digit.
    /// </summary>
    private const float LeastOfApostrophe = -1.5f;
    private const float LeastOfDegree = -3f;

    private static readonly string[] Japanese = ["shift_jis", "euc-jp"];

    /// <summary>
    /// The charsets that old pages are in, with the log probability of meeting one where no page says so. The labels of ISO-8859-1, ISO-8859-9
    /// and GB2312 mean windows-1252, windows-1254 and gb18030. Set by hand; they decide only where the texts are as good as the same.
    /// </summary>
    private static readonly (string Charset, double Prior)[] Candidates =
    [
        ("cp949", 0), ("windows-1252", -2), ("utf-8", -2), ("gb18030", -4), ("shift_jis", -4), ("euc-jp", -4), ("big5", -5), ("johab", -8),
        ("windows-1251", -4), ("koi8-r", -5), ("iso-8859-5", -8), ("windows-1250", -6), ("iso-8859-2", -7), ("windows-1253", -5), ("windows-1254", -6),
        ("windows-1255", -5), ("windows-1256", -5), ("windows-874", -5), ("ibm866", -8), ("windows-1258", -12), ("iso-8859-6", -8), ("koi8-u", -8), ("macintosh", -14),
        ("windows-1257", -10), ("x-mac-cyrillic", -12), ("iso-8859-15", -8),
    ];

    /// <summary>Scores an excerpt by every candidate that has a chance after its first words.</summary>
    /// <param name="excerpt">What <see cref="TextExcerpt"/> took of the page.</param>
    public static List<CharsetScore> Score(ReadOnlySpan<byte> excerpt)
    {
        var scores = Score(excerpt[..Math.Min(excerpt.Length, FirstWords)], Candidates);
        if (excerpt.Length <= FirstWords)
        {
            return scores;
        }

        var least = scores.Max(score => score.Total) - HopelesslyBehind;
        return Score(excerpt, Array.FindAll(Candidates, candidate => scores.Exists(score => score.Charset == candidate.Charset && score.Total >= least)));
    }

    private static List<CharsetScore> Score(ReadOnlySpan<byte> excerpt, (string Charset, double Prior)[] candidates)
    {
        var scores = new List<CharsetScore>(candidates.Length);
        foreach (var (charset, prior) in candidates)
        {
            scores.Add(Score(excerpt, charset, prior));
        }

        return scores;
    }

    /// <summary>Scores an excerpt by one charset.</summary>
    /// <param name="excerpt">What <see cref="TextExcerpt"/> took of the page.</param>
    /// <param name="charset">The charset.</param>
    /// <param name="prior">The log probability of meeting it.</param>
    public static CharsetScore Score(ReadOnlySpan<byte> excerpt, string charset, double prior)
    {
        var decoder = CharsetDecoder.For(charset);
        var chars = ArrayPool<char>.Shared.Rent(decoder.MaxCharCount(excerpt.Length));
        try
        {
            var length = decoder.Decode(excerpt, chars);
            var text = chars.AsSpan(0, length);
            var errors = (int)decoder.Undecodable;
            var nats = Nats(text, charset, out var characters);
            var cut = decoder.Finish(chars.AsSpan(length)) == 0 ? 0 : characters == 0 ? ErrorCost : CutCost;
            var foreign = ForeignLetterCost * ForeignLetters.Count(text, charset);
            return new CharsetScore(charset, nats - cut - foreign, prior, characters, errors);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>The log probability of a text, in nats; an undecodable sequence in it costs a fixed sum.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="characters">The number of characters outside ASCII.</param>
    public static double Nats(ReadOnlySpan<char> text, out int characters) => Nats(text, charset: "", out characters);

    private static double Nats(ReadOnlySpan<char> text, string charset, out int characters)
    {
        var (isJapanese, isKorean) = (Japanese.Contains(charset), charset == "cp949");
        var nats = 0.0;
        var context = LanguageContext.LineStart;
        characters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0xFFFD or (>= 0x80 and < 0xA0) or (>= 0xE000 and < 0xF900))
            {
                nats -= rune.Value < 0xA0 ? ControlCost : ErrorCost;
                context = LanguageContext.LineStart;
                continue;
            }

            var least = LeastOf(rune.Value, context.Near, isJapanese, isKorean);
            nats += Math.Max(LanguageModel.Default.Score(ref context, rune.Value, isWritten: true), least);
            characters += rune.IsAscii ? 0 : 1;
        }

        return nats;
    }

    private static float LeastOf(int codePoint, int before, bool isJapanese, bool isKorean) => codePoint switch
    {
        >= 0x2500 and <= 0x254B when isKorean && before is <= ' ' or (>= 0x2500 and <= 0x254B) => LeastOfBox,
        >= 0x3041 and <= 0x30FE when isJapanese => LeastOfKana,
        '’' when before < 0x80 && char.IsAsciiLetter((char)before) => LeastOfApostrophe,
        '°' when before is >= '0' and <= '9' => LeastOfDegree,
        _ => float.NegativeInfinity,
    };
}
