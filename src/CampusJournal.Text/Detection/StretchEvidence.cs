using CampusJournal.Text.CodePages;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Readings;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Detection;

/// <summary>
/// What a stretch of a page says by itself for its charset, whatever the size of the page. Measured per character, in nats: Korean has -3 to
/// -6 and at worst -9 (똠방각하), frequent hanja -5 to -8, Cyrillic read as code page 949 -10 to -16, Japanese -12 to -17.
/// </summary>
internal static class StretchEvidence
{
    private const double Sure = -7.5;
    private const double Unlikely = -9.5;
    private const double UnlikelyHanja = -8;

    /// <summary>A sign among letters may be so unlikely: the model knows few · and ▲.</summary>
    private const double UnlikelySign = -13;
    private static readonly uint Signs = CharacterClasses.Set(CharacterClass.Punctuation, CharacterClass.Symbol, CharacterClass.Latin1Symbol);

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

        var isLikely = bytes.Length == 1 || Weight.Of(text).IsLikely;
        return isLikely && !text.Contains('\uFFFD') && (mayBeSyllable || bytes.Length > 2);
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
        var other = Weight.Of(Decode(bytes, !isUtf8, trail, room));
        var text = Decode(bytes, isUtf8, trail, room);
        var weight = Weight.Of(text);
        var gain = weight.Nats - other.Nats;
        return weight.IsSure && weight.Syllables switch
        {
            0 => false,
            1 => weight.Characters == 1 && gain > LeastGainOfSyllable && (before, after) is ((byte)'>', (byte)'<') && (isUtf8 || IsNoRestOfUtf8(bytes)),
            _ => gain > LeastGain || (gain > LeastGainOfWord && PageWords.Contain(text)),
        };
    }

    /// <summary>Of a syllable in UTF-8 that lost a byte there are two continuations left, or its first two bytes, which are a hanja.</summary>
    private static bool IsNoRestOfUtf8(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange(FirstNoContinuation, byte.MaxValue);

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

    /// <summary>How likely a text is.</summary>
    private readonly record struct Weight(double Nats, int Characters, int Syllables, int Hanja, int Signs)
    {
        public bool IsSure => Nats > Sure * Characters;

        public bool IsLikely
        {
            get
            {
                var letters = Characters - Signs;
                return letters == 0 ? Nats > Unlikely * Signs : Nats > (UnlikelySign * Signs) + ((Hanja * 2 > letters ? UnlikelyHanja : Unlikely) * letters);
            }
        }

        public static Weight Of(ReadOnlySpan<char> text)
        {
            var nats = CharsetScorer.Nats(text, out var characters);
            var (syllables, hanja, signs) = (0, 0, 0);
            foreach (var character in text)
            {
                var kind = CharacterClasses.Of(character);
                syllables += Hangul.IsSyllable(character) ? 1 : 0;
                hanja += kind is CharacterClass.CommonHanja or CharacterClass.RareHanja ? 1 : 0;
                signs += kind.IsIn(StretchEvidence.Signs) ? 1 : 0;
            }

            return new Weight(nats, characters, syllables, hanja, signs);
        }
    }
}
