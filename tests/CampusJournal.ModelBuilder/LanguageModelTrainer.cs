using CampusJournal.Text.Language;

namespace CampusJournal.ModelBuilder;

/// <summary>
/// Turns counts into the probabilities of <see cref="LanguageModel"/>: absolute discounting with interpolation (Ney, Essen, Kneser
/// 1994), then only the n-grams that gain most over their back-off are kept.
/// </summary>
internal sealed class LanguageModelTrainer
{
    private const int Classes = LanguageModelFormat.Classes;
    private const int Characters = LanguageModelFormat.Characters;

    /// <summary>What an n-gram loses for those that were not seen: a share of what one occurrence in running text counts.</summary>
    private const double Discount = 0.6;
    private const double UnseenWeight = 0.2;
    private const double TransitionWeight = 2;

    /// <summary>Rare syllables must stay possible after anything, or they lose to nonsense.</summary>
    private const double LeastRareHangulTransition = -6.5;

    private readonly NgramCounts counts;
    private readonly double[] transitions = new double[Classes * Classes];
    private readonly double[] unseen = new double[Classes];
    private readonly double[] characters = new double[Characters];
    private readonly double[] contextTotal = new double[Characters];
    private readonly double[] contextKept = new double[Characters];

    public LanguageModelTrainer(NgramCounts counts)
    {
        this.counts = counts;
        TrainTransitions();
        TrainCharacters();
        foreach (var (key, count) in counts.Pairs)
        {
            contextTotal[key >> 20] += count;
            contextKept[key >> 20] += Discounted(count);
        }
    }

    /// <summary>Builds the model file with room for so many n-grams.</summary>
    public byte[] Build(int pairCount, int tripleCount)
    {
        var pairs = Best(counts.Pairs.Select(pair => Candidate(pair.Key, pair.Value, PairBase(pair.Key), PairProbability(pair.Key))), pairCount);
        var triples = Best(TripleCandidates(), tripleCount);

        var writer = new LanguageModelWriter(pairs.Count, triples.Count);
        writer.WriteTables(transitions, unseen, characters, PairBackoffs(pairs));
        var backoffs = TripleBackoffs(triples);
        foreach (var pair in pairs)
        {
            // The pair as a context has the key of its own tokens; ASCII is predicted by class, so only other characters are contexts.
            writer.AddPair(pair.Key, Math.Log(pair.Probability), backoffs.GetValueOrDefault(pair.Key, double.NaN));
        }

        foreach (var triple in triples)
        {
            writer.AddTriple(triple.Key, Math.Log(triple.Probability));
        }

        return writer.ToArray();
    }

    private static double Discounted(double count) => count - (Discount * Math.Min(CorpusReader.RunningText, count));

    private static Ngram Candidate(ulong key, double count, double backedOff, double probability) =>
        new(key, probability, backedOff, count * Math.Log(probability / backedOff));

    private static List<Ngram> Best(IEnumerable<Ngram> candidates, int count) =>
        [.. candidates.Where(ngram => ngram.Gain > 0.3).OrderByDescending(ngram => ngram.Gain).ThenBy(ngram => ngram.Key).Take(count)];

    private static double UniformShare(CharacterClass kind) => kind switch
    {
        CharacterClass.CommonHanja => 0.4,
        CharacterClass.RareHangul => 0.5,
        CharacterClass.CommonHangul => 0.01,
        CharacterClass.Symbol => 0.1,
        _ => 0,
    };

    private void TrainTransitions()
    {
        for (var from = 0; from < Classes; from++)
        {
            var row = counts.Transitions.AsSpan(from * Classes, Classes);
            var total = 0.0;
            foreach (var count in row)
            {
                total += count + TransitionWeight;
            }

            for (var to = 0; to < Classes; to++)
            {
                var least = to == (int)CharacterClass.RareHangul ? LeastRareHangulTransition : LanguageModelFormat.Lowest;
                transitions[(from * Classes) + to] = Math.Max(least, Math.Log((row[to] + TransitionWeight) / total));
            }
        }
    }

    private void TrainCharacters()
    {
        var totals = new double[Classes];
        for (var c = 0; c < Characters; c++)
        {
            totals[(int)CharacterClasses.Of(c)] += counts.Characters[c];
        }

        for (var kind = 0; kind < Classes; kind++)
        {
            unseen[kind] = Math.Log(Mixed(kind, UnseenWeight));
        }

        for (var c = 0; c < Characters; c++)
        {
            characters[c] = c < 0x80 ? 0 : Math.Log(Mixed((int)CharacterClasses.Of(c), counts.Characters[c] + UnseenWeight));
        }

        double Mixed(int kind, double count)
        {
            var (size, share) = (CharacterClasses.Sizes[kind], UniformShare((CharacterClass)kind));
            return ((1 - share) * count / (Math.Max(1, totals[kind]) + (UnseenWeight * size))) + (share / size);
        }
    }

    private double PairBase(ulong key)
    {
        var (near, token) = ((int)(key >> 20), (int)(key & 0xFFFFF));
        var transition = transitions[((int)CharacterClasses.Of(near) * Classes) + (int)CharacterClasses.Of(token)];
        return Math.Exp(transition + characters[token]) * (contextTotal[near] > 0 ? 1 - (contextKept[near] / contextTotal[near]) : 1);
    }

    private double PairProbability(ulong key)
    {
        var near = (int)(key >> 20);
        var seen = contextTotal[near] > 0 ? Discounted(counts.Pairs.GetValueOrDefault(key)) / contextTotal[near] : 0;
        return seen + PairBase(key);
    }

    private IEnumerable<Ngram> TripleCandidates()
    {
        var contexts = new Dictionary<ulong, (double Total, double Kept)>();
        foreach (var (key, count) in counts.Triples)
        {
            var context = contexts.GetValueOrDefault(key >> 20);
            contexts[key >> 20] = (context.Total + count, context.Kept + Discounted(count));
        }

        foreach (var (key, count) in counts.Triples)
        {
            var (total, kept) = contexts[key >> 20];
            var lower = PairProbability(key & 0xFF_FFFF_FFFF);
            yield return Candidate(key, count, lower, (Discounted(count) / total) + ((1 - (kept / total)) * lower));
        }
    }

    /// <summary>What is left of a context's mass when only the kept pairs are looked up.</summary>
    private double[] PairBackoffs(List<Ngram> pairs)
    {
        var (kept, lower) = (new double[Characters], new double[Characters]);
        foreach (var pair in pairs)
        {
            var near = (int)(pair.Key >> 20);
            var transition = transitions[((int)CharacterClasses.Of(near) * Classes) + (int)CharacterClasses.Of((int)(pair.Key & 0xFFFFF))];
            kept[near] += pair.Probability;
            lower[near] += Math.Exp(transition + characters[pair.Key & 0xFFFFF]);
        }

        return [.. kept.Select((mass, near) => mass > 0 ? Left(mass, lower[near]) : 0)];
    }

    /// <summary>The same for pairs of tokens as contexts, by the key of the pair.</summary>
    private Dictionary<ulong, double> TripleBackoffs(List<Ngram> triples)
    {
        var masses = new Dictionary<ulong, (double Kept, double Lower)>();
        foreach (var triple in triples)
        {
            var context = (triple.Key >> 20) & 0xFF_FFFF_FFFF;
            var mass = masses.GetValueOrDefault(context);
            masses[context] = (mass.Kept + triple.Probability, mass.Lower + PairProbability(triple.Key & 0xFF_FFFF_FFFF));
        }

        return masses.ToDictionary(mass => mass.Key, mass => Left(mass.Value.Kept, mass.Value.Lower));
    }

    private static double Left(double kept, double lower) =>
        Math.Clamp(Math.Log(Math.Max(1e-3, 1 - kept) / Math.Max(1e-3, 1 - Math.Min(0.999, lower))), -9, 0);

    private readonly record struct Ngram(ulong Key, double Probability, double BackedOff, double Gain);
}
