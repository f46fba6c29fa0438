using CampusJournal.Text.Language;

namespace CampusJournal.ModelBuilder;

/// <summary>Weighted counts of characters, classes, pairs and triples of tokens, as <see cref="LanguageModel"/> looks them up.</summary>
internal sealed class NgramCounts
{
    private const int Classes = LanguageModelFormat.Classes;
    private const int TokenBits = 20;

    /// <summary>The web corpus' counts of syllable pairs, scaled to the size of the text corpora.</summary>
    private const double SyllablePairWeight = 0.03;

    public double[] Characters { get; } = new double[LanguageModelFormat.Characters];

    public double[] Transitions { get; } = new double[Classes * Classes];

    public Dictionary<ulong, double> Pairs { get; } = new(2_000_000);

    public Dictionary<ulong, double> Triples { get; } = new(6_000_000);

    /// <summary>The key of an n-gram: what it begins with, and its last character. Of pairs and triples in tables of their own.</summary>
    public static ulong Key(ulong context, int token) => context << TokenBits | (uint)token;

    /// <summary>An n-gram without its last character.</summary>
    public static ulong Context(ulong key) => key >> TokenBits;

    /// <summary>The last character of an n-gram.</summary>
    public static int Token(ulong key) => (int)(key & ((1UL << TokenBits) - 1));

    /// <summary>A triple without its first character.</summary>
    public static ulong Tail(ulong triple) => triple & ((1UL << (2 * TokenBits)) - 1);

    public static NgramCounts Of(CorpusReader corpus)
    {
        var counts = new NgramCounts();
        foreach (var (line, weight) in corpus.Lines())
        {
            counts.AddLine(line, weight);
        }

        foreach (var (first, second, count) in corpus.SyllablePairs())
        {
            counts.AddPair(first, second, count * SyllablePairWeight);
        }

        counts.AddLatin1Symbols();
        return counts;
    }

    private void AddLine(string line, double weight)
    {
        var (far, near) = ((int)' ', (int)' ');
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value == 0xFEFF)
            {
                continue;
            }

            Add(far, near, rune.Value, weight);
            (far, near) = (near, rune.Value);
        }

        Add(far, near, ' ', weight);
    }

    private void Add(int far, int near, int current, double weight)
    {
        (near, current) = (near == 0xA0 ? ' ' : near, current == 0xA0 ? ' ' : current);
        if ((near | current) < 0x80 || (far | near | current) >= LanguageModelFormat.Characters)
        {
            return;
        }

        AddPair(near, current, weight);
        if (near >= 0x80)
        {
            var pair = Key((ulong)CharacterClasses.ContextToken(far), CharacterClasses.ContextToken(near));
            var key = Key(pair, CharacterClasses.PredictedToken(current));
            Triples[key] = Triples.GetValueOrDefault(key) + weight;
        }
    }

    private void AddPair(int near, int current, double weight)
    {
        var token = CharacterClasses.PredictedToken(current);
        var key = Key((ulong)CharacterClasses.ContextToken(near), token);
        Pairs[key] = Pairs.GetValueOrDefault(key) + weight;
        Characters[token] += weight;
        Transitions[((int)CharacterClasses.Of(near) * Classes) + (int)CharacterClasses.Of(current)] += weight;
    }

    /// <summary>Every Latin-1 sign is an ordinary thing to meet beside ASCII, also one that the corpora happen to lack.</summary>
    private void AddLatin1Symbols()
    {
        Span<CharacterClass> neighbours =
            [CharacterClass.Space, CharacterClass.Digit, CharacterClass.AsciiLetter, CharacterClass.AsciiPunctuation];
        for (var c = 0xA1; c < 0x100; c++)
        {
            var kind = CharacterClasses.Of(c);
            var weight = kind == CharacterClass.Latin1Symbol ? 60 : 15;
            foreach (var neighbour in neighbours)
            {
                Characters[CharacterClasses.ContextToken(c)] += weight;
                Transitions[((int)neighbour * Classes) + (int)kind] += weight;
                Transitions[((int)kind * Classes) + (int)neighbour] += weight;
            }
        }
    }
}
