using CampusJournal.Text.Language;

namespace CampusJournal.ModelBuilder;

/// <summary>Lays a model out as <see cref="LanguageModelFormat"/> says.</summary>
internal sealed class LanguageModelWriter(NgramEstimates estimates, KeptNgrams kept)
{
    private readonly List<byte> file = [];

    // A back-off matters where it is used, which is as often as it leaves mass.
    private readonly LevelTable backoffs = new(
        kept.Triples.Values.Select(row => (row.Backoff, row.Count * Math.Exp(row.Backoff))), LanguageModelFormat.Levels - 1);

    private readonly LevelTable gains = new(
        kept.Triples.Values.SelectMany(row => row.Triples.Select(triple => (triple.Gain, triple.Count))), LanguageModelFormat.Levels);

    /// <summary>Writes the file.</summary>
    public byte[] Write()
    {
        uint[] header =
        [
            LanguageModelFormat.Magic, LanguageModelFormat.Version, (uint)kept.Characters.Count, (uint)kept.Pairs.Count,
            (uint)kept.Triples.Values.Sum(row => row.Triples.Count),
        ];
        WriteNumbers(header.SelectMany(number => (ushort[])[(ushort)number, (ushort)(number >> 16)]));
        WriteProbabilities(estimates.Transitions.Concat(estimates.Unseen));
        WriteProbabilities(backoffs.Levels.Prepend(0));
        WriteProbabilities(gains.Levels.Select(gain => -gain));
        WriteCharacters();
        WritePairs();
        foreach (var pair in kept.Pairs)
        {
            WriteNumbers(Row(pair).Select(triple => LanguageModelFormat.Entry(kept.Ranks[triple.Token], gains.LevelOf(triple.Gain))));
        }

        return [.. file];
    }

    private void WriteCharacters()
    {
        WriteNumbers(kept.Characters.Select(token => (ushort)token));
        WriteProbabilities(kept.Characters.Select(token => estimates.Characters[token]));
        var lengths = kept.Pairs.CountBy(pair => (int)NgramCounts.Context(pair.Key)).ToDictionary();
        var ranked = kept.Characters.Take(LanguageModelFormat.Ranks).ToList();
        WriteNumbers(ranked.Select(token => (ushort)lengths.GetValueOrDefault(token)));
        WriteProbabilities(ranked.Select(token => kept.Backoffs.GetValueOrDefault(token)));
    }

    private void WritePairs()
    {
        WriteNumbers(kept.Pairs.Select(pair => LanguageModelFormat.Entry(
            kept.Ranks[NgramCounts.Token(pair.Key)], kept.Triples.TryGetValue(pair.Key, out var row) ? backoffs.LevelOf(row.Backoff) + 1 : 0)));
        WriteProbabilities(kept.Pairs.Select(pair => Math.Log(pair.Probability)));
        file.AddRange(kept.Pairs.Select(pair => (byte)Row(pair).Count));
    }

    private IReadOnlyList<(int Token, double Gain, double Count)> Row(KeptNgrams.Ngram pair) =>
        kept.Triples.TryGetValue(pair.Key, out var row) ? row.Triples : [];

    private void WriteProbabilities(IEnumerable<double> values) => file.AddRange(values.Select(LanguageModelFormat.Quantize));

    private void WriteNumbers(IEnumerable<ushort> values)
    {
        foreach (var value in values)
        {
            file.Add((byte)value);
            file.Add((byte)(value >> 8));
        }
    }
}
