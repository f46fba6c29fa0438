using CampusJournal.Text.CodePages;
using CampusJournal.Text.Mojibake.Readings;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Detection;

/// <summary>
/// What a stretch of a page says by itself for its charset, whatever the size of the page. Measured per character, in nats: Korean has -3 to
/// -6 and at worst -9 (똠방각하), frequent hanja -5 to -8, Cyrillic read as code page 949 -10 to -16, Japanese -12 to -17.
/// </summary>
internal static class StretchEvidence
{
    private const double Unlikely = -9.5;
    private const double UnlikelyHanja = -8;

    /// <summary>How much likelier (nats) than in the other charset two syllables must be, a word that every page shows, and one syllable between tags.</summary>
    private const double LeastGain = 26;
    private const double LeastGainOfWord = 10;
    private const double LeastGainOfSyllable = 12;

    /// <summary>A longer stretch is judged by its beginning.</summary>
    private const int MostBytes = 256;

    private const byte FirstNoContinuation = 0xC0;

    /// <summary>Says whether a stretch is text in its charset that somebody would write.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="isUtf8">Whether it is read as UTF-8.</param>
    /// <param name="mayBeSyllable">Whether it may be a single syllable.</param>
    /// <param name="after">The ASCII byte behind it; null when there is none.</param>
    public static bool IsText(ReadOnlySpan<byte> bytes, bool isUtf8, bool mayBeSyllable, byte? after)
    {
        Span<char> room = stackalloc char[MostBytes + 8];
        var text = Decode(bytes, isUtf8, after, room);
        if (isUtf8)
        {
            return text.ContainsAnyExcept('\uFFFD');
        }

        return (bytes.Length == 1 ? text.Length == 1 && text[0] != '\uFFFD' : IsLikely(text)) && (mayBeSyllable || bytes.Length > 2);
    }

    /// <summary>Says whether a stretch proves that the page has its charset.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="isUtf8">Whether it is read as UTF-8.</param>
    /// <param name="before">The byte before it.</param>
    /// <param name="after">The byte behind it.</param>
    public static bool IsProof(ReadOnlySpan<byte> bytes, bool isUtf8, byte before, byte after)
    {
        if (isUtf8 && bytes.IndexOf("\uFEFF"u8) >= 0)
        {
            return true;
        }

        Span<char> room = stackalloc char[MostBytes + 8];
        byte? trail = after < 0x80 ? after : null;
        var other = CharsetScorer.Nats(Decode(bytes, !isUtf8, trail, room), out _);
        var text = Decode(bytes, isUtf8, trail, room);
        var gain = CharsetScorer.Nats(text, out var characters) - other;
        var syllables = 0;
        foreach (var character in text)
        {
            syllables += Hangul.IsSyllable(character) ? 1 : 0;
        }

        return (syllables > 1 && gain > LeastGain)
            || (syllables > 1 && gain > LeastGainOfWord && PageWords.Contain(text))
            || (syllables == 1 && characters == 1 && gain > LeastGainOfSyllable && (before, after) is ((byte)'>', (byte)'<')
                && IsLikely(text) && (isUtf8 || IsNoRestOfUtf8(bytes)));
    }

    /// <summary>Of a syllable in UTF-8 that lost a byte there are two continuations left, or its first two bytes, which are a hanja.</summary>
    private static bool IsNoRestOfUtf8(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange(FirstNoContinuation, byte.MaxValue);

    private static bool IsLikely(ReadOnlySpan<char> text)
    {
        var nats = CharsetScorer.Nats(text, out var characters);
        var syllables = 0;
        foreach (var character in text)
        {
            syllables += Hangul.IsSyllable(character) ? 1 : 0;
        }

        return !text.Contains('\uFFFD') && nats > (syllables * 2 > characters ? Unlikely : UnlikelyHanja) * characters;
    }

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> bytes, bool isUtf8, byte? after, Span<char> room)
    {
        CharsetDecoder decoder = isUtf8 ? new Utf8Decoder() : new DoubleByteDecoder(Cp949.Tables);
        var isCut = bytes.Length > MostBytes;
        var length = decoder.DecodeRaw(isCut ? bytes[..MostBytes] : bytes, room);
        if (isCut || !decoder.IsInsideCharacter)
        {
            return room[..length];
        }

        // A pair of code page 949 may end in ASCII.
        length += after is { } trail ? decoder.DecodeRaw([trail], room[length..]) : decoder.Finish(room[length..]);
        return room[..length];
    }
}
