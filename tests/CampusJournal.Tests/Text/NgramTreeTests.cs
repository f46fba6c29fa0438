using System.Runtime.InteropServices;
using CampusJournal.Text.Language;

namespace CampusJournal.Tests.Text;

public class NgramTreeTests
{
    private const int Characters = 90;

    [Fact]
    public void Every_pair_and_triple_is_found_and_no_other()
    {
        var random = new Random(949);
        var (pairs, triples) = (new SortedDictionary<(int, int), byte>(), new SortedDictionary<(int, int, int), int>());
        for (var i = 0; i < 2000; i++)
        {
            pairs[(random.Next(Characters), random.Next(Characters))] = (byte)random.Next(256);
        }

        foreach (var (first, second) in pairs.Keys.Where(_ => random.Next(3) == 0).ToList())
        {
            for (var i = random.Next(1, 40); i > 0; i--)
            {
                triples[(first, second, random.Next(Characters))] = random.Next(LanguageModelFormat.Levels);
            }
        }

        var tree = Open(pairs, triples);
        for (var first = 0; first < Characters; first++)
        {
            for (var second = 0; second < Characters; second++)
            {
                var pair = tree.FindPair(first, second);
                Assert.Equal(pairs.TryGetValue((first, second), out var probability), pair >= 0);
                if (pair >= 0)
                {
                    Assert.Equal(probability, tree.Probability(pair));
                    Assert.Equal(LevelOf(triples, first, second), tree.BackoffLevel(pair));
                    Assert.All(Enumerable.Range(0, Characters), third =>
                        Assert.Equal(triples.GetValueOrDefault((first, second, third), -1), tree.FindGainLevel(pair, third)));
                }
            }
        }
    }

    [Fact]
    public void A_character_without_a_rank_is_in_no_pair()
    {
        var tree = Open(new() { [(0, 1)] = 7 }, []);

        Assert.Equal(0, tree.FindPair(0, 1));
        Assert.Equal(-1, tree.FindPair(LanguageModelFormat.Ranks, 1));
        Assert.Equal(-1, tree.FindPair(0, LanguageModelFormat.Ranks + 1));
    }

    [Fact]
    public void The_model_file_is_small_enough_to_be_shipped() =>
        Assert.InRange(new FileInfo(RepositoryFolder.Combine("src", "CampusJournal.Text", "Models", "korean.bin")).Length, 1, 700_000);

    private static int LevelOf(SortedDictionary<(int First, int Second, int Third), int> triples, int first, int second) =>
        triples.Keys.Any(triple => (triple.First, triple.Second) == (first, second)) ? 1 + (first % (LanguageModelFormat.Levels - 1)) : 0;

    private static NgramTree Open(SortedDictionary<(int First, int Second), byte> pairs, SortedDictionary<(int First, int Second, int Third), int> triples)
    {
        var rows = new ushort[LanguageModelFormat.Ranks];
        var counts = pairs.Keys.Select(pair => (byte)triples.Keys.Count(triple => (triple.First, triple.Second) == pair)).ToArray();
        foreach (var (first, _) in pairs.Keys)
        {
            rows[first]++;
        }

        var entries = pairs.Keys.Select(pair => LanguageModelFormat.Entry(pair.Second, LevelOf(triples, pair.First, pair.Second))).ToArray();
        var gains = triples.Select(triple => LanguageModelFormat.Entry(triple.Key.Third, triple.Value)).ToArray();
        byte[] sections = [.. MemoryMarshal.AsBytes(entries.AsSpan()), .. pairs.Values, .. counts, .. MemoryMarshal.AsBytes(gains.AsSpan())];
        var pinned = GC.AllocateUninitializedArray<byte>(sections.Length, pinned: true);
        sections.CopyTo(pinned, 0);
        return new NgramTree(rows, pinned, pairs.Count);
    }
}
