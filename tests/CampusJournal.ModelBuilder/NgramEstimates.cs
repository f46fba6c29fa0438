using CampusJournal.Text.Language;

namespace CampusJournal.ModelBuilder;

/// <summary>
/// Probabilities from counts: absolute discounting with interpolation (Ney, Essen, Kneser 1994), from triples down to classes of characters.
/// </summary>
internal sealed class NgramEstimates
{
    private const int Classes = LanguageModelFormat.Classes;

    /// <summary>
    /// What an n-gram loses for those that were not seen: a share of what one occurrence in running text counts. Of what gave half the
    /// lines of the development set the least surprise.
    /// </summary>
    private const double PairDiscount = 0.45;
    private const double TripleDiscount = 0.6;
    private const double UnseenWeight = 0.2;
    private const double TransitionWeight = 2;

    /// <summary>Rare syllables must stay possible after anything, or they lose to nonsense.</summary>
    private const double LeastRareHangulTransition = -6.5;

    private readonly NgramCounts counts;
    private readonly Dictionary<ulong, ContextMass> pairContexts;
    private readonly Dictionary<ulong, ContextMass> tripleContexts;

    public NgramEstimates(NgramCounts counts)
    {
        this.counts = counts;
        TrainTransitions();
        TrainCharacters();
        pairContexts = Contexts(counts.Pairs, PairDiscount);
        tripleContexts = Contexts(counts.Triples, TripleDiscount);
    }

    /// <summary>Gets the log probability of a class after another.</summary>
    public double[] Transitions { get; } = new double[Classes * Classes];

    /// <summary>Gets the log probability, by class, of one character that was never seen.</summary>
    public double[] Unseen { get; } = new double[Classes];

    /// <summary>Gets the log probability of each character within its class; an ASCII character counts by its class only.</summary>
    public double[] Characters { get; } = new double[LanguageModelFormat.Characters];

    /// <summary>The probability of a pair's second character when nothing but the class before it is known.</summary>
    public double ByClass(ulong pair)
    {
        var (near, token) = (NgramCounts.Context(pair), NgramCounts.Token(pair));
        return Math.Exp(Transitions[((int)CharacterClasses.Of((int)near) * Classes) + (int)CharacterClasses.Of(token)] + Characters[token]);
    }

    /// <summary>The probability of a pair's second character after the first, and what it would be if the pair had not been seen.</summary>
    public (double Probability, double Unseen) Pair(ulong pair) =>
        Estimate(pair, counts.Pairs, pairContexts, PairDiscount, ByClass(pair));

    /// <summary>The same of a triple's third character.</summary>
    public (double Probability, double Unseen) Triple(ulong triple) =>
        Estimate(triple, counts.Triples, tripleContexts, TripleDiscount, Pair(NgramCounts.Tail(triple)).Probability);

    private static (double Probability, double Unseen) Estimate(
        ulong key, Dictionary<ulong, double> seen, Dictionary<ulong, ContextMass> contexts, double discount, double lower)
    {
        if (!contexts.TryGetValue(NgramCounts.Context(key), out var context))
        {
            return (lower, lower);
        }

        var backedOff = lower * (1 - (context.Kept / context.Total));
        return ((Discounted(seen.GetValueOrDefault(key), discount) / context.Total) + backedOff, backedOff);
    }

    private static double Discounted(double count, double discount) => count - (discount * Math.Min(CorpusReader.RunningText, count));

    private static Dictionary<ulong, ContextMass> Contexts(Dictionary<ulong, double> seen, double discount)
    {
        var contexts = new Dictionary<ulong, ContextMass>();
        foreach (var (key, count) in seen)
        {
            var context = contexts.GetValueOrDefault(NgramCounts.Context(key));
            contexts[NgramCounts.Context(key)] = new(context.Total + count, context.Kept + Discounted(count, discount));
        }

        return contexts;
    }

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
                Transitions[(from * Classes) + to] = Math.Max(least, Math.Log((row[to] + TransitionWeight) / total));
            }
        }
    }

    private void TrainCharacters()
    {
        var totals = new double[Classes];
        for (var c = 0; c < Characters.Length; c++)
        {
            totals[(int)CharacterClasses.Of(c)] += counts.Characters[c];
        }

        for (var kind = 0; kind < Classes; kind++)
        {
            Unseen[kind] = Math.Log(Mixed(kind, UnseenWeight));
        }

        for (var c = 0; c < Characters.Length; c++)
        {
            Characters[c] = c < 0x80 ? 0 : Math.Log(Mixed((int)CharacterClasses.Of(c), counts.Characters[c] + UnseenWeight));
        }

        double Mixed(int kind, double count)
        {
            var (size, share) = (CharacterClasses.Sizes[kind], UniformShare((CharacterClass)kind));
            return ((1 - share) * count / (Math.Max(1, totals[kind]) + (UnseenWeight * size))) + (share / size);
        }
    }

    private readonly record struct ContextMass(double Total, double Kept);
}
