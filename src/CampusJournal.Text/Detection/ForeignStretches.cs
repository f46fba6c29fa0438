using System.Buffers;
using System.Text.Unicode;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Finds what in a page of code page 949 is no Korean but text in another charset, as a comment that somebody sent to the board from abroad:
/// almost all its pairs are syllables and hanja, too, only such as nobody writes.
/// </summary>
internal static class ForeignStretches
{
    /// <summary>Fewer pairs prove nothing: 끼뤼끼뤼 쒜뚜쒜뚜 is eight of a kind that nobody writes elsewhere.</summary>
    private const int FewestPairs = 10;

    /// <summary>Of Korean three pairs in four are frequent syllables, of other text at most one in five by chance.</summary>
    private const int PairsPerFrequent = 4;

    /// <summary>How unlikely (nats a character) the text must be as Korean, and how much likelier in the other charset. Measured: see the tests.</summary>
    private const double NoKorean = -9.5;
    private const double LeastGain = 2.5;

    /// <summary>So many bytes of a stretch decide, and so many stretches are looked at closely, what is foreign behind them is not found: a page all of hanja would cost too much.</summary>
    private const int MostBytes = 160;
    private const int MostLookedAt = 64;

    /// <summary>So many bytes must go on a sequence of UTF-8: five accented letters, or three characters of Japanese.</summary>
    private const int FewestContinuations = 5;

    private const string Korean = "cp949";
    private const string Utf8Name = "utf-8";

    /// <summary>Text ends at these. Of the charsets that are looked for only Johab has the brackets within characters, hanja; its stretch is cut there.</summary>
    private static readonly SearchValues<byte> Ends = SearchValues.Create("<>\r\n"u8);

    /// <summary>Finds the stretches.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="isMixed">Whether what is UTF-8 in it is read as such.</param>
    /// <returns>The stretches with the charset that each is likelier in, in order; empty for nearly every page.</returns>
    public static IReadOnlyList<CharsetSegment> Find(ReadOnlySpan<byte> bytes, bool isMixed)
    {
        List<CharsetSegment> found = [];
        var (end, lookedAt) = (0, 0);
        while (lookedAt < MostLookedAt && bytes[end..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var distance)
        {
            var start = end + bytes.Slice(end, distance).LastIndexOfAny(Ends) + 1;
            var length = bytes[(end + distance)..].IndexOfAny(Ends);
            end = length < 0 ? bytes.Length : end + distance + length;
            if (!isMixed && IsUtf8(bytes[start..end]))
            {
                lookedAt++;
                Note(found, Utf8Name, start, end);
            }
            else if (MayBeForeign(bytes[start..end]))
            {
                lookedAt++;
                Note(found, CharsetOf(bytes[start..end]), start, end);
            }
        }

        return found;
    }

    /// <summary>Gives the share that stretches have in the bytes outside ASCII, 0 to 1.</summary>
    public static double Share(IReadOnlyList<CharsetSegment> stretches, ReadOnlySpan<byte> bytes)
    {
        if (stretches.Count == 0)
        {
            return 0;
        }

        var foreign = 0;
        foreach (var stretch in stretches)
        {
            foreign += ByteShape.CountHigh(bytes[(int)stretch.Start..(int)stretch.End]);
        }

        return (double)foreign / ByteShape.CountHigh(bytes);
    }

    /// <summary>
    /// Whether a stretch is UTF-8 that no Korean tells: Très intéressant, or Japanese. By chance one Korean syllable in ten is valid in it, five never.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 * FewestContinuations || !Utf8.IsValid(text) || Continuations(text) < FewestContinuations)
        {
            return false;
        }

        var evidence = KoreanEvidence.Measure(PageSample.Of(text), Cp949.Table);
        return evidence.Frequent * PairsPerFrequent <= evidence.Pairs;
    }

    private static int Continuations(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var value in text)
        {
            count += (value & 0xC0) == 0x80 ? 1 : 0;
        }

        return count;
    }

    private static bool MayBeForeign(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 * FewestPairs || Utf8.IsValid(text))
        {
            return false;
        }

        var evidence = KoreanEvidence.Measure(PageSample.Of(text), Cp949.Table);
        return evidence.Pairs + evidence.Errors >= FewestPairs && evidence.Frequent * PairsPerFrequent <= evidence.Pairs;
    }

    private static string? CharsetOf(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, MostBytes)];
        var korean = CharsetScorer.Score(text, Korean, 0);
        var characters = korean.Characters + korean.Errors;
        if (korean.Nats > NoKorean * characters)
        {
            return null;
        }

        var best = CharsetScorer.Score(text).MaxBy(score => score.Total);
        return best.Charset != Korean && best.Total - korean.Nats > LeastGain * characters ? best.Charset : null;
    }

    private static void Note(List<CharsetSegment> found, string? charset, int start, int end)
    {
        if (charset is not null)
        {
            found.Add(new CharsetSegment(start, end, charset));
        }
    }
}
