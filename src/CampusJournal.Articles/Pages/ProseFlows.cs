using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Pages;

/// <summary>The stretches of running text of a page: sentences that follow one another in one element, be they paragraphs or lines.</summary>
internal sealed class ProseFlows
{
    /// <summary>The shortest sentence that is prose, in characters, set by hand; shorter ones are labels and teasers.</summary>
    public const int ShortestProse = 40;

    /// <summary>The weight of a sentence of two words in Hangul; lighter ones are labels and buttons.</summary>
    private const int LightestSentence = 10;

    private readonly PageFeatures features;
    private readonly Dictionary<int, Flow> flows = [];

    /// <param name="features">The page.</param>
    /// <param name="from">The block before the first one that counts, such as the headline's; -1 for all.</param>
    public ProseFlows(PageFeatures features, int from)
    {
        this.features = features;
        MainFlow = Find(from, isOfShort: false);

        // A poem, a dialogue, a letter: of short sentences.
        MainFlow = MainFlow < 0 ? Find(from, isOfShort: true) : MainFlow;
    }

    /// <summary>Gets the element whose lines are the longest flow; -1 without any.</summary>
    public int MainFlow { get; }

    /// <summary>Whether a block stands between two sentences of one flow.</summary>
    public bool Holds(int block) => flows.TryGetValue(FlowOf(features, block), out var flow) && block > flow.First && block < flow.Last;

    /// <summary>Whether a block is a line of the longest flow.</summary>
    public bool IsInMain(int block) => MainFlow >= 0 && FlowOf(features, block) == MainFlow;

    /// <summary>How many lines a block stands behind the first sentence of the longest flow; negative before it, 0 without any.</summary>
    public int LinesBehindStart(int block) => MainFlow < 0 ? 0 : block - flows[MainFlow].First;

    /// <summary>Whether a block stands behind the longest flow and is none of its lines: comments, lists of others, the foot of the page.</summary>
    public bool IsBehind(int block) => LinesBehind(block) > 0 && !IsInMain(block);

    /// <summary>How many lines a block stands behind the last sentence of the longest flow; 0 or less before it.</summary>
    public int LinesBehind(int block) => MainFlow < 0 ? 0 : block - flows[MainFlow].Last;

    /// <summary>Whether a line is a sentence of some length that is no link.</summary>
    public static bool IsProse(ReadOnlySpan<char> line, int linkLength) => line.Length >= ShortestProse && linkLength * 2 < line.Length && LineKinds.IsSentence(line);

    /// <summary>
    /// Whether a line is a sentence that is no link, however short: dialogue, letters and notices have paragraphs of a few words. Who publishes the
    /// paper and owns its text is no part of any.
    /// </summary>
    public static bool IsSentence(ReadOnlySpan<char> line, int linkLength) => linkLength * 4 < line.Length && LineKinds.IsSentence(line)
        && (line.Length >= ShortestProse || Spaces.Weight(line) >= LightestSentence) && !Colophon.Is(line);

    /// <summary>The element in which a line follows others: its own, or the one around its paragraph.</summary>
    public static int FlowOf(PageFeatures features, int block)
    {
        var owner = features.Blocks[block].Owner;
        return features.Elements[owner].Tag is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "center" ? features.Elements[owner].Parent : owner;
    }

    /// <summary>Collects the flows of sentences; returns the longest, -1 without any.</summary>
    private int Find(int from, bool isOfShort)
    {
        var longest = -1;
        for (var i = from + 1; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            var line = features.TextOf(block);
            if (isOfShort ? IsSentence(line, block.LinkLength) : IsProse(line, block.LinkLength))
            {
                var key = FlowOf(features, i);
                var known = flows.GetValueOrDefault(key, new(i, i, 0));
                flows[key] = new(known.First, i, known.Length + block.Length);
                longest = longest < 0 || flows[key].Length > flows[longest].Length ? key : longest;
            }
        }

        return longest;
    }

    private readonly record struct Flow(int First, int Last, int Length);
}
