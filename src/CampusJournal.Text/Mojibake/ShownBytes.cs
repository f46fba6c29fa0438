using CampusJournal.Text.Mojibake.Forward;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake;

/// <summary>Which bytes a visible character stands for, under one or several charsets: <see cref="DamageReaders"/> turned round.</summary>
internal sealed class ShownBytes
{
    private const int FirstHighByte = 0x80;
    private const int FirstPair = 0x8100;

    private readonly byte[] single = new byte[0x10000];
    private readonly ushort[]? pairs;

    // Few: ISO 8859-7 shows ‘ for A1, and the bytes that it leaves open look like those of windows-1252, which has ‘ at 91.
    private readonly List<(char Character, byte Value)> more = [];

    /// <summary>Turns charsets round; the first that has a character decides, others only add what it lacks.</summary>
    /// <param name="words">Chain words of single-byte pages, or one of a charset of pairs.</param>
    /// <param name="also">Characters that stand for a byte although no page shows them for it.</param>
    public ShownBytes(IReadOnlyList<string> words, IReadOnlyList<(char Character, byte Value)> also)
    {
        if (DamageReaders.FindPairs(words[0]) is { } characters)
        {
            pairs = Invert(characters.Characters);
            return;
        }

        foreach (var page in words.Select(word => DamageReaders.FindPage(word)!))
        {
            for (var value = FirstHighByte; value <= byte.MaxValue; value++)
            {
                Add(page[(byte)value], (byte)value);
            }
        }

        for (var c1 = FirstHighByte; c1 < 0xA0; c1++)
        {
            single[c1] = single[c1] == 0 ? (byte)c1 : single[c1];
        }

        foreach (var (character, value) in also)
        {
            single[character] = value;
        }
    }

    /// <summary>Gets a value indicating whether characters stand for pairs of bytes.</summary>
    public bool HasPairs => pairs is not null;

    /// <summary>Gets the byte that a character stands for, zero for none.</summary>
    public int SingleByte(int codePoint) => (uint)codePoint < (uint)single.Length ? single[codePoint] : 0;

    /// <summary>Gets the bytes that the characters of the first plane stand for alone, zero for none.</summary>
    public ReadOnlySpan<byte> SingleBytes => single;

    /// <summary>Gets the pair of bytes that a character stands for, zero for none.</summary>
    public int PairOf(char character) => pairs?[character] ?? 0;

    /// <summary>Gets the byte that a character stands for and no other; zero for none.</summary>
    public int OnlyByte(int codePoint)
    {
        foreach (var (character, _) in more)
        {
            if (character == codePoint)
            {
                return 0;
            }
        }

        return SingleByte(codePoint);
    }

    /// <summary>Lists what a character stands for alone.</summary>
    public IEnumerable<ByteOrigin> OriginsOf(int codePoint)
    {
        if (pairs is not null)
        {
            return (uint)codePoint < (uint)pairs.Length && pairs[codePoint] != 0 ? [new ByteOrigin(pairs[codePoint], 2, 0, false)] : [];
        }

        var others = more.Where(other => other.Character == codePoint).Select(other => other.Value);
        return SingleByte(codePoint) is 0 ? [] : others.Prepend((byte)SingleByte(codePoint)).Select(value => new ByteOrigin(value, 1, 0, false));
    }

    private static ushort[] Invert(ReadOnlySpan<char> characters)
    {
        var table = new ushort[0x10000];
        for (var pair = FirstPair; pair < characters.Length; pair++)
        {
            if (characters[pair] >= FirstHighByte)
            {
                table[characters[pair]] = (ushort)pair;
            }
        }

        return table;
    }

    private void Add(char character, byte value)
    {
        if (character < FirstHighByte || single[character] == value)
        {
            return;
        }

        if (single[character] == 0)
        {
            single[character] = value;
        }
        else
        {
            more.Add((character, value));
        }
    }
}
