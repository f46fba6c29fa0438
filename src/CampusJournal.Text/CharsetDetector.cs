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
    private const double UnreadableConfidence = 0.4;
    private const double LastResortConfidence = 0.3;

    // So few Latin letters may be Korean words by chance: "첫" is "ù".
    private const int FewSequences = 16;

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
        var (charset, confidence, evidence) = hints.Forced is { } forced
            ? (Charsets.Require(forced, nameof(hints)), 1, "forced")
            : Decide(sample, hints.IgnoreDeclared ? [] : declared.Known);

        return new CharsetGuess
        {
            Charset = charset,
            Confidence = Math.Round(confidence, 3),
            Evidence = evidence,
            Declared = declared.All,
            Conflict = declared.ConflictWith(charset),
            UnknownLabels = declared.Unknown,
        };
    }

    private static (string Charset, double Confidence, string Evidence) Decide(PageSample sample, List<(string Where, string Charset)> declared)
    {
        if (sample.Length == 0)
        {
            return ("us-ascii", 1, "rule");
        }

        var mark = ByteOrderMark.CharsetOf(sample.Head);
        if (mark is "utf-16le" or "utf-16be")
        {
            return (mark, 1, "bom");
        }

        if (ByteShape.FindUtf16(sample.Head) is { } utf16)
        {
            return (utf16, 0.95, "rule");
        }

        if (ByteShape.IsBinary(sample))
        {
            return ("binary", 0.95, "rule");
        }

        if (IsAscii(sample))
        {
            return DecideSevenBit(sample, declared);
        }

        var utf8 = Utf8Evidence.Measure(sample);
        if (mark is not null && (utf8.IsUtf8 || !KoreanEvidence.Measure(sample, Cp949.Table).IsProse))
        {
            return (mark, 1, "bom");
        }

        return utf8.IsUtf8 && !IsShortKorean(sample, utf8, declared) ? ("utf-8", utf8.Confidence, "utf-8") : DecideLegacy(sample, utf8, declared);
    }

    private static (string Charset, double Confidence, string Evidence) DecideSevenBit(PageSample sample, List<(string Where, string Charset)> declared)
    {
        if (ByteShape.FindEscapes(sample.Head) is { } escaped)
        {
            return (escaped, 0.99, "rule");
        }

        // "~{" of HZ is also plain ASCII: only the page can say so.
        return sample.Head.IndexOf("~{"u8) >= 0 && declared.Find(candidate => candidate.Charset == "hz-gb-2312").Where is { } where
            ? ("hz-gb-2312", DeclaredConfidence, where)
            : ("us-ascii", 1, "rule");
    }

    private static (string Charset, double Confidence, string Evidence) DecideLegacy(
        PageSample sample, Utf8Evidence utf8, List<(string Where, string Charset)> declared)
    {
        var korean = KoreanEvidence.Measure(sample, Cp949.Table);
        if (korean.IsProse)
        {
            return ("cp949", korean.Confidence, declared.Find(candidate => candidate.Charset == "cp949").Where ?? "rule");
        }

        foreach (var (where, charset) in declared)
        {
            if (IsReadableAs(charset, sample, utf8, korean))
            {
                return (charset, charset == "cp949" ? Math.Max(korean.Confidence, 0.5) : DeclaredConfidence, where);
            }
        }

        var johab = KoreanEvidence.Measure(sample, Johab.Table);
        if (johab.IsProse && johab.Pairs >= 4)
        {
            return ("johab", johab.Confidence, "rule");
        }

        if (korean.IsPossible)
        {
            return ("cp949", korean.Confidence * 0.8, "rule");
        }

        return declared is [var first, ..] ? (first.Charset, UnreadableConfidence, "declared") : ("windows-1252", LastResortConfidence, "rule");
    }

    private static bool IsReadableAs(string charset, PageSample sample, Utf8Evidence utf8, KoreanEvidence korean) => charset switch
    {
        "utf-8" => utf8.Sequences >= Math.Max(1, utf8.Errors),
        "cp949" => korean.IsReadable,
        "utf-16le" or "utf-16be" => false,
        _ => HasFewErrors(CharsetDecoder.For(charset), sample.Head),
    };

    private static bool HasFewErrors(CharsetDecoder decoder, ReadOnlySpan<byte> bytes)
    {
        const int PartLength = 4096;
        var chars = new char[decoder.MaxCharCount(PartLength)];
        var highBytes = 0;
        foreach (var value in bytes)
        {
            highBytes += value >> 7;
        }

        for (; bytes.Length > 0; bytes = bytes[Math.Min(PartLength, bytes.Length)..])
        {
            decoder.Decode(bytes[..Math.Min(PartLength, bytes.Length)], chars);
        }

        return decoder.Undecodable * 25 <= highBytes;
    }

    /// <summary>A page that declares code page 949 and whose few characters are valid as UTF-8 too, but are frequent syllables.</summary>
    private static bool IsShortKorean(PageSample sample, Utf8Evidence utf8, List<(string Where, string Charset)> declared) =>
        utf8 is { LongSequences: 0, Sequences: <= FewSequences }
        && declared is [{ Charset: "cp949" }, ..]
        && KoreanEvidence.Measure(sample, Cp949.Table) is { IsProse: true, Errors: 0 };

    private static bool IsAscii(PageSample sample) =>
        System.Text.Ascii.IsValid(sample.Head) && System.Text.Ascii.IsValid(sample.Middle) && System.Text.Ascii.IsValid(sample.Tail);
}
