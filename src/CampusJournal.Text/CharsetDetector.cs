using CampusJournal.Text.CodePages;
using CampusJournal.Text.Detection;

namespace CampusJournal.Text;

/// <summary>
/// Finds out which charset bytes are really in. What the bytes prove goes before what the page declares: a byte order mark, strictly valid
/// UTF-8, Korean prose in code page 949; then the declaration; then the best guess. A page gives the same answer wherever it is read.
/// </summary>
public static class CharsetDetector
{
    private const double DeclaredConfidence = 0.9;
    private const double BinaryConfidence = 0.95;
    private const double MixedConfidence = 0.95;

    // So many pairs of Korean prose need no other charset beside them: no other text has come near (KoreanEvidence).
    private const int EnoughPairs = 40;

    /// <summary>Decides on a charset for a page.</summary>
    /// <param name="bytes">The page's bytes. Of more than 1 MiB, head, middle and tail are looked at.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    /// <returns>The charset, the confidence and the evidence.</returns>
    /// <exception cref="ArgumentException"><see cref="CharsetHints.Forced"/> is not a known label; the message names some that are.</exception>
    public static CharsetGuess Detect(ReadOnlySpan<byte> bytes, CharsetHints? hints = null) =>
        Detect(PageSample.Of(bytes), hints ?? CharsetHints.None);

    /// <summary>Decides on the charset of a page that is not in memory.</summary>
    /// <param name="page">A stream that can seek; its position is left anywhere.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    /// <returns>The same as for the page's bytes.</returns>
    /// <exception cref="ArgumentException"><see cref="CharsetHints.Forced"/> is not a known label; the message names some that are.</exception>
    public static CharsetGuess Detect(Stream page, CharsetHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Detect(PageSample.Of(page), hints ?? CharsetHints.None);
    }

    /// <summary>Decides on a charset by a sample that is taken already.</summary>
    internal static CharsetGuess Detect(PageSample sample, CharsetHints hints)
    {
        var declared = PageDeclarations.Of(sample.Head, hints);
        var verdict = hints.Forced is { } forced
            ? new Verdict(Charsets.Require(forced, nameof(hints)), 1, "forced")
            : Decide(sample, hints.IgnoreDeclared ? [] : declared.Known, SiteCountry.IsKorean(hints.Url, sample.Head));

        var foreign = verdict.Charset is "cp949" or "mixed" ? ForeignStretches.Find(sample.Head, isMixed: verdict.Charset == "mixed") : [];
        return new CharsetGuess
        {
            Charset = verdict.Charset,
            Confidence = hints.Forced is null ? Math.Round(verdict.Confidence * (1 - ForeignStretches.Share(foreign, sample.Head)), 3) : verdict.Confidence,
            Evidence = verdict.Evidence,
            Declared = declared.All,
            Conflict = declared.ConflictWith(verdict.Charset),
            UnknownLabels = declared.Unknown,
            Foreign = foreign,
            Mixture = verdict.Mixture,
        };
    }

    private static Verdict Decide(
        PageSample sample, List<(string Where, string Charset)> declared, bool isKoreanSite)
    {
        if (sample.Length == 0)
        {
            return new(null, 1, "rule");
        }

        var mark = ByteOrderMark.CharsetOf(sample.Head);
        if (mark is "utf-16le" or "utf-16be")
        {
            return new(mark, 1, "bom");
        }

        // Some marks, as that of PDF, may begin a text of ASCII; it is told as such.
        if (MagicNumbers.Find(sample.Head) is not null && !(IsAscii(sample) && !ByteShape.IsBinary(sample)))
        {
            return new("binary", BinaryConfidence, "rule");
        }

        if (ByteShape.FindUtf16(sample.Head) is { } utf16)
        {
            return new(utf16, 0.95, "rule");
        }

        if (ByteShape.IsBinary(sample))
        {
            return new("binary", BinaryConfidence, "rule");
        }

        if (IsAscii(sample))
        {
            return DecideSevenBit(sample, declared);
        }

        if (ByteShape.IsDamagedIso2022Kr(sample.Head))
        {
            return new("iso-2022-kr", DeclaredConfidence, "rule");
        }

        var utf8 = Utf8Evidence.Measure(sample);
        if (mark is not null && (utf8.IsUtf8 || !KoreanEvidence.Measure(sample, Cp949.Table).IsProse))
        {
            return new(mark, 1, "bom");
        }

        if (utf8.IsStrict && !(utf8.MayBeChance && KoreanEvidence.Measure(sample, Cp949.Table) is { IsProse: true, Errors: 0 }))
        {
            return new("utf-8", utf8.Confidence, "utf-8");
        }

        if (MixedEvidence.Find(sample, utf8) is { } mixture)
        {
            return new("mixed", MixedConfidence, "model", mixture);
        }

        return utf8.IsUtf8 && !MayBeKorean(sample, utf8)
            ? new("utf-8", utf8.Confidence, "utf-8")
            : DecideByText(sample, declared, isKoreanSite, utf8);
    }

    /// <summary>Few sequences prove little where all is valid in code page 949 and not all in UTF-8: 이야기를 is three of them and an error.</summary>
    private static bool MayBeKorean(PageSample sample, Utf8Evidence utf8) =>
        utf8.MayBeChance || (utf8 is { IsStrict: false, IsFew: true } && KoreanEvidence.Measure(sample, Cp949.Table).Errors == 0);

    private static Verdict DecideSevenBit(PageSample sample, List<(string Where, string Charset)> declared)
    {
        if (ByteShape.FindEscapes(sample.Head) is { } escaped)
        {
            return new(escaped, 0.99, "rule");
        }

        // A "~{" of HZ may stand in plain ASCII, too: the page must say so, or its pairs.
        if (sample.Head.IndexOf("~{"u8) >= 0 && declared.Find(candidate => candidate.Charset == "hz-gb-2312").Where is { } where)
        {
            return new("hz-gb-2312", DeclaredConfidence, where);
        }

        return ByteShape.IsHz(sample.Head) ? new("hz-gb-2312", DeclaredConfidence, "rule") : new("us-ascii", 1, "rule");
    }

    private static Verdict DecideByText(
        PageSample sample, List<(string Where, string Charset)> declared, bool isKoreanSite, Utf8Evidence utf8)
    {
        var korean = KoreanEvidence.Measure(sample, Cp949.Table);
        if (korean is { IsProse: true, Pairs: >= EnoughPairs })
        {
            return new("cp949", korean.Confidence, declared.Find(candidate => candidate.Charset == "cp949").Where ?? "rule");
        }

        var choice = new ScoredChoice(sample, isKoreanSite, utf8);
        foreach (var (where, charset) in declared)
        {
            if (charset is not ("utf-16le" or "utf-16be") && choice.IsBorneOut(charset, out var confidence))
            {
                return new(charset, confidence, where);
            }
        }

        return choice.IsNoText ? new("binary", BinaryConfidence, "model") : new(choice.Best, choice.Confidence, EvidenceFor(choice.Best, korean, utf8));
    }

    private static string EvidenceFor(string charset, KoreanEvidence korean, Utf8Evidence utf8) => charset switch
    {
        "utf-8" when utf8.IsStrict => "utf-8",
        "cp949" when korean.IsProse => "rule",
        _ => "model",
    };

    private static bool IsAscii(PageSample sample) =>
        System.Text.Ascii.IsValid(sample.Head) && System.Text.Ascii.IsValid(sample.Middle) && System.Text.Ascii.IsValid(sample.Tail);

    /// <summary>What was decided, and why.</summary>
    private readonly record struct Verdict(string? Charset, double Confidence, string Evidence, MixedShape? Mixture = null);
}
