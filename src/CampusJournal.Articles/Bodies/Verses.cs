using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>The lines that are text though none of them need be a sentence: those of poems, lists of names, letters, programmes.</summary>
internal sealed class Verses
{
    private const int Fewest = 4;

    private readonly PageFeatures features;
    private readonly HashSet<int> flows;

    public Verses(PageFeatures features)
    {
        this.features = features;
        var lines = new Dictionary<int, int>();
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            var flow = FlowOf(i);
            lines[flow] = features.Blocks[i].LinkLength > 0 ? int.MinValue : lines.GetValueOrDefault(flow) + 1;
        }

        flows = [.. lines.Where(flow => flow.Value >= Fewest).Select(flow => flow.Key)];
    }

    /// <summary>Whether a line is one of several without a link in one element.</summary>
    public bool Hold(int block) => flows.Contains(FlowOf(block));

    // Builders of pages wrap each paragraph several times: its flow is the first element around it with more than one.
    private int FlowOf(int block)
    {
        var flow = ProseFlows.FlowOf(features, block);
        var isParagraph = flow != features.Blocks[block].Owner;
        while (isParagraph && features.Elements[flow] is { Blocks: 1, Parent: > 0 })
        {
            flow = features.Elements[flow].Parent;
        }

        return flow;
    }
}
