using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>How much prose and how much furniture stands below each element; text under a sign that is no prose counts for neither.</summary>
internal sealed class ProseSums
{
    private const int ShortestScored = 25;
    private const int ShortestProse = 80;
    private const int FewestParagraphs = 3;

    private readonly PageFeatures features;
    private readonly ReviewedSigns signs;
    private readonly bool[] isScored;
    private readonly int[] scored;
    private readonly int[] prose;
    private readonly int[] furniture;

    public ProseSums(PageFeatures features, ReviewedSigns signs)
    {
        this.features = features;
        this.signs = signs;
        isScored = new bool[features.Blocks.Length];
        scored = new int[features.Elements.Length];
        prose = new int[features.Elements.Length];
        furniture = new int[features.Elements.Length];
        Count();
    }

    /// <summary>Whether a block may be of the article, which its elements get points for.</summary>
    public bool IsScored(int block) => isScored[block];

    /// <summary>The length of all blocks below an element that are scored.</summary>
    public int Scored(int element) => scored[element];

    public int Prose(int element) => prose[element];

    public int Furniture(int element) => furniture[element];

    /// <summary>Finds the headings that are set so for their looks: each follows another of its level, as subheads with text between them never do.</summary>
    private HashSet<int> Paragraphs()
    {
        var found = new HashSet<int>();
        var run = new List<int>();
        foreach (var block in features.Blocks)
        {
            ref readonly var owner = ref features.Elements[block.Owner];
            var isNext = run.Count > 0 && owner.Tag == features.Elements[run[0]].Tag && owner.Parent == features.Elements[run[0]].Parent;
            if (!isNext)
            {
                run.Clear();
            }

            if (owner.IsHeading && block.LinkLength == 0)
            {
                run.Add(block.Owner);
            }

            // The first of a run come in together, each that follows by itself.
            found.UnionWith(run.Count == FewestParagraphs ? run : run.Count > FewestParagraphs ? [run[^1]] : []);
        }

        return found;
    }

    private void Count()
    {
        var paragraphs = Paragraphs();
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if ((signs.Inherited[block.Owner] & Signs.NotProse) != 0)
            {
                continue;
            }

            var text = features.TextOf(block);
            var isSentence = ProseFlows.IsSentence(text, block.LinkLength) || signs.Verses.Hold(i);
            isScored[i] = (isSentence || (block.Length >= ShortestScored && !Colophon.Is(text))) && block.LinkLength * 2 <= block.Length
                && (!features.Elements[block.Owner].IsHeading || (isSentence && block.Length >= ShortestProse) || paragraphs.Contains(block.Owner));
            scored[block.Owner] += isScored[i] ? block.Length : 0;
            if (isScored[i] && (isSentence || block.Length >= ShortestProse) && block.LinkLength * 4 < block.Length)
            {
                prose[block.Owner] += block.Length;
            }
            else if (block.LinkLength * 2 > block.Length || block.Length < ShortestProse)
            {
                furniture[block.Owner] += block.Length;
            }
        }

        for (var i = features.Elements.Length - 1; i > 0; i--)
        {
            var parent = features.Elements[i].Parent;
            scored[parent] += scored[i];
            prose[parent] += prose[i];
            furniture[parent] += furniture[i];
        }
    }
}
