using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CampusJournal.Text.CodePages;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Reads the islands of a page one after the other, runs of bytes outside ASCII, and says which part of each is UTF-8 and which code page
/// 949. A part that is likelier in the other charset than what most of the page is in, but no text there, stays in that of the page:
/// Cyrillic beside UTF-8 would become rare hanja.
/// </summary>
/// <param name="shape">How the page mixes the two.</param>
internal sealed class IslandReader(MixedShape shape)
{
    /// <summary>A longer island, a page without a space, is read in pieces of so many bytes.</summary>
    public const int LongestIsland = 1024;

    /// <summary>What stands so near the end of a piece is read with the next one.</summary>
    private const int Margin = 8;

    private const byte LastLeadOfLatin1 = 0xC3;
    private const byte FirstLeadOfThree = 0xE0;
    private const byte LastLeadOfSyllable = 0xC8;

    private readonly IslandPath path = new();
    private readonly List<IslandStretch> stretches = [];
    private LanguageContext context = LanguageContext.LineStart;
    private bool isContinued;
    private bool isInUtf8 = !shape.BeginsInCp949;

    /// <summary>Reads an island, or the rest of one, that ASCII or the end of the page follows.</summary>
    /// <param name="bytes">The bytes, at most <see cref="LongestIsland"/>.</param>
    /// <param name="before">The ASCII byte before it.</param>
    /// <param name="after">The ASCII byte behind it; null at the end of the page.</param>
    /// <returns>The stretches, which tile it; they are gone with the next call.</returns>
    public IReadOnlyList<IslandStretch> ReadWhole(ReadOnlySpan<byte> bytes, byte before, byte? after)
    {
        Read(bytes, before, after, bytes.Length);
        isContinued = false;
        return stretches;
    }

    /// <summary>Reads a piece of an island that goes on.</summary>
    /// <param name="bytes">The bytes, <see cref="LongestIsland"/> of them.</param>
    /// <param name="before">The ASCII byte before the island.</param>
    /// <returns>The stretches, which tile all of it but a few bytes at the end; those are to be read again with what follows.</returns>
    public IReadOnlyList<IslandStretch> ReadPiece(ReadOnlySpan<byte> bytes, byte before)
    {
        Read(bytes, before, after: null, bytes.Length - Margin);
        isContinued = true;
        return stretches;
    }

    private void Read(ReadOnlySpan<byte> bytes, byte before, byte? after, int settled)
    {
        stretches.Clear();
        if (settled == bytes.Length && (isInUtf8 ? IsSurelyUtf8(bytes) : IsSurelyCp949(bytes)))
        {
            stretches.Add(new IslandStretch(0, bytes.Length, isInUtf8, IsDoubtful: false));
        }
        else
        {
            path.Find(bytes, isContinued ? context : new LanguageContext(before, 0), after, isInUtf8);
            context = path.Trace(bytes.Length, settled, stretches);
        }

        for (var i = 0; i < stretches.Count; i++)
        {
            stretches[i] = Weigh(bytes, stretches[i], before, after);
            isInUtf8 = stretches[i].IsUtf8;
        }
    }

    /// <summary>Well-formed by a character of three bytes, or by letters of Latin-1, which in UTF-8 stay what they are.</summary>
    private static bool IsSurelyUtf8(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && (bytes.IndexOfAnyInRange(FirstLeadOfThree, byte.MaxValue) >= 0 || !bytes.ContainsAnyExceptInRange((byte)0x80, LastLeadOfLatin1));

    /// <summary>All pairs are signs and syllables of KS X 1001, and no letters of UTF-8: a syllable of UTF-8 begins like a hanja.</summary>
    private static bool IsSurelyCp949(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] is < 0xA1 or > LastLeadOfSyllable || i + 1 == bytes.Length || Cp949.Table[(bytes[i] << 8) | bytes[i + 1]] == 0)
            {
                return false;
            }
        }

        return !Utf8.IsValid(bytes);
    }

    private IslandStretch Weigh(ReadOnlySpan<byte> bytes, IslandStretch stretch, byte before, byte? after)
    {
        var isLast = stretch.End == bytes.Length;
        return stretch.IsUtf8 != shape.IsMainlyCp949
            || StretchEvidence.IsText(bytes[stretch.Start..stretch.End], stretch.IsUtf8, MayBeSyllable(bytes, stretch, before), isLast ? after : null)
            ? stretch
            : stretch with { IsUtf8 = !shape.IsMainlyCp949, IsDoubtful = true };
    }

    /// <summary>
    /// By itself, behind a sign, or in the charset of what stands before, one syllable is a word. 똠 is a byte and a letter, so rare that only
    /// what stands before can say it; behind a letter the byte is an apostrophe of windows-1252.
    /// </summary>
    private bool MayBeSyllable(ReadOnlySpan<byte> bytes, IslandStretch stretch, byte before)
    {
        if (stretch.End == 1)
        {
            return !isInUtf8 && !char.IsAsciiLetter((char)before);
        }

        var isLast = stretch.End == bytes.Length;
        return stretch.Start == 0
            ? isLast || stretch.IsUtf8 == isInUtf8
            : isLast && Rune.DecodeLastFromUtf8(bytes[..stretch.Start], out var sign, out _) == OperationStatus.Done && !Rune.IsLetter(sign);
    }
}
