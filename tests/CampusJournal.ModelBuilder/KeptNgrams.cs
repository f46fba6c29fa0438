using CampusJournal.Text.Language;

namespace CampusJournal.ModelBuilder;

/// <summary>The n-grams that gain most over what the model would say without them: those that a file has room for.</summary>
internal sealed class KeptNgrams
{
    private const double LeastGain = 0.3;

    /// <summary>A pair that was seen a few times says little of what was not seen after it.</summary>
    private const double LeastBackoff = -2;

    private readonly NgramCounts counts;
    private readonly NgramEstimates estimates;
    private readonly Dictionary<ulong, double> probabilities;

    public KeptNgrams(NgramCounts counts, NgramEstimates estimates, int pairCount, int tripleCount)
    {
        (this.counts, this.estimates) = (counts, estimates);
        var candidates = counts.Pairs.Select(pair => Candidate(pair.Key, pair.Value, estimates.Pair(pair.Key))).ToList();
        Characters = CharactersByGain(Best(candidates, pairCount));
        Ranks = Characters.Take(LanguageModelFormat.Ranks).Select((token, rank) => (token, rank)).ToDictionary();
        Pairs = [.. Best(candidates.Where(IsRanked), pairCount)
            .OrderBy(pair => Ranks[(int)NgramCounts.Context(pair.Key)]).ThenBy(pair => Ranks[NgramCounts.Token(pair.Key)])];
        probabilities = Pairs.ToDictionary(pair => pair.Key, pair => pair.Probability);
        Backoffs = Pairs.GroupBy(pair => (int)NgramCounts.Context(pair.Key))
            .ToDictionary(row => row.Key, row => Left(row.Sum(pair => pair.Probability), row.Sum(pair => estimates.ByClass(pair.Key))));
        Triples = Best(TripleCandidates(), tripleCount).GroupBy(triple => NgramCounts.Context(triple.Key)).ToDictionary(row => row.Key, Row);
    }

    /// <summary>Gets the characters in the order of their ranks.</summary>
    public IReadOnlyList<int> Characters { get; }

    /// <summary>Gets the ranks of the characters that take part in n-grams.</summary>
    public IReadOnlyDictionary<int, int> Ranks { get; }

    /// <summary>Gets the pairs, sorted by the ranks of their characters.</summary>
    public IReadOnlyList<Ngram> Pairs { get; }

    /// <summary>Gets the log of what is left of a character's mass when its kept pairs are taken out.</summary>
    public IReadOnlyDictionary<int, double> Backoffs { get; }

    /// <summary>Gets the triples that begin with each pair.</summary>
    public IReadOnlyDictionary<ulong, TripleRow> Triples { get; }

    private static Ngram Candidate(ulong key, double count, (double Probability, double Unseen) estimate) =>
        new(key, estimate.Probability, count * Math.Log(estimate.Probability / estimate.Unseen));

    private static IEnumerable<Ngram> Best(IEnumerable<Ngram> candidates, int count) =>
        candidates.Where(ngram => ngram.Gain > LeastGain).OrderByDescending(ngram => ngram.Gain).ThenBy(ngram => ngram.Key).Take(count);

    private static double Left(double kept, double lower) =>
        Math.Clamp(Math.Log(Math.Max(1e-3, 1 - kept) / Math.Max(1e-3, 1 - Math.Min(0.999, lower))), -9, 0);

    /// <summary>First the signs that damage is made of and that stay good beside it, then the characters whose best pairs gain most, then the others.</summary>
    private List<int> CharactersByGain(IEnumerable<Ngram> pairs)
    {
        var gains = new double[LanguageModelFormat.Characters];
        foreach (var pair in pairs)
        {
            gains[NgramCounts.Context(pair.Key)] += pair.Gain;
            gains[NgramCounts.Token(pair.Key)] += pair.Gain;
        }

        return [.. Enumerable.Range(0, gains.Length)
            .Where(token => token < 0x80 || gains[token] > 0 || counts.Characters[token] > 0)
            .OrderByDescending(IsSign).ThenByDescending(token => gains[token]).ThenBy(token => token)];
    }

    private static bool IsSign(int token) => token < 0x100 || CharacterClasses.Of(token) == CharacterClass.Punctuation;

    private bool IsRanked(Ngram pair) =>
        Ranks.ContainsKey((int)NgramCounts.Context(pair.Key)) && Ranks.ContainsKey(NgramCounts.Token(pair.Key));

    private IEnumerable<Ngram> TripleCandidates() => counts.Triples
        .Where(triple => probabilities.ContainsKey(NgramCounts.Context(triple.Key)) && Ranks.ContainsKey(NgramCounts.Token(triple.Key)))
        .Select(triple => Candidate(triple.Key, triple.Value, estimates.Triple(triple.Key)));

    private TripleRow Row(IGrouping<ulong, Ngram> row)
    {
        var triples = row.Take(LanguageModelFormat.LongestRow).ToList();
        var backoff = Math.Max(LeastBackoff, Left(triples.Sum(triple => triple.Probability), triples.Sum(triple => Lower(triple.Key))));
        return new TripleRow(backoff, counts.Pairs[row.Key], [.. triples
            .OrderBy(triple => Ranks[NgramCounts.Token(triple.Key)])
            .Select(triple => (NgramCounts.Token(triple.Key), Math.Log(triple.Probability / Lower(triple.Key)), counts.Triples[triple.Key]))]);
    }

    /// <summary>What the finished model says of a triple's last character when it knows only the one before it.</summary>
    private double Lower(ulong triple)
    {
        var pair = NgramCounts.Tail(triple);
        return probabilities.TryGetValue(pair, out var probability)
            ? probability
            : estimates.ByClass(pair) * Math.Exp(Backoffs.GetValueOrDefault((int)NgramCounts.Context(pair)));
    }

    /// <summary>An n-gram that may be kept.</summary>
    public readonly record struct Ngram(ulong Key, double Probability, double Gain);

    /// <summary>The triples that begin with one pair: each with its last character, what it gains over the back-off to two, and its count.</summary>
    public sealed record TripleRow(double Backoff, double Count, IReadOnlyList<(int Token, double Gain, double Count)> Triples);
}
