using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>
/// Finds the sentences that stand beside the body's containers and in none: a lead between the headline and the text, bare text and lines in
/// inline elements before and behind an element of the page's system.
/// </summary>
internal sealed class TextBeside
{
    /// <summary>How far above a container bare text stands beside it still.</summary>
    private const int Levels = 3;

    /// <summary>The weight of a line that is no sentence and parts the lead from the text: a date, a name, a count.</summary>
    private const int HeaviestLabel = 60;

    private const int LongestSigned = 40;

    private const Signs Apart = Signs.Cut | Signs.Figure | Signs.Gallery;

    private readonly PageFeatures features;
    private readonly ReviewedSigns signs;
    private readonly IReadOnlyList<int> containers;
    private readonly bool[] isInside;
    private readonly int first = -1;
    private readonly int last = -1;

    private TextBeside(PageFeatures features, ReviewedSigns signs, IReadOnlyList<int> containers)
    {
        (this.features, this.signs, this.containers) = (features, signs, containers);
        isInside = new bool[features.Blocks.Length];
        foreach (var container in containers)
        {
            ref readonly var element = ref features.Elements[container];
            for (var i = Math.Max(0, features.BlockAt(element.TextStart)); i < isInside.Length && features.Blocks[i].Start < element.TextEnd; i++)
            {
                isInside[i] |= features.Blocks[i].Start + features.Blocks[i].Length > element.TextStart;
            }
        }

        (first, last) = (Array.IndexOf(isInside, true), Array.LastIndexOf(isInside, true));
    }

    /// <summary>Gets the blocks, in the order of the page.</summary>
    /// <param name="features">The page.</param>
    /// <param name="signs">Its signs.</param>
    /// <param name="containers">The body's containers.</param>
    /// <param name="headline">The headline's block; -1 where it is not known.</param>
    public static IReadOnlyList<int> Find(PageFeatures features, ReviewedSigns signs, IReadOnlyList<int> containers, int headline)
    {
        var beside = new TextBeside(features, signs, containers);
        return beside.first < 0 ? [] : [.. beside.Before(headline), .. beside.Between(), .. beside.Behind()];
    }

    private Stack<int> Before(int headline)
    {
        var found = new Stack<int>();
        for (var i = first - 1; i > headline; i--)
        {
            if (IsText(i) && (headline >= 0 || IsBare(i, containers[0])))
            {
                found.Push(i);
            }
            else if (headline < 0 || !MayPart(i))
            {
                break;
            }
        }

        return found;
    }

    private IEnumerable<int> Between()
    {
        for (var i = first; i < last; i++)
        {
            if (!isInside[i] && IsText(i))
            {
                yield return i;
            }
        }
    }

    private IEnumerable<int> Behind()
    {
        for (var i = last + 1; i < isInside.Length && ((IsText(i) && IsBare(i, containers[^1])) || (i == last + 1 && IsSigned(i))); i++)
        {
            yield return i;
        }
    }

    /// <summary>Whether a block stands right in an element around a container, in no box of its own.</summary>
    private bool IsBare(int block, int container)
    {
        var around = container;
        for (var level = 0; level < Levels && around > 0; level++)
        {
            around = features.Elements[around].Parent;
            if (around == features.Blocks[block].Owner)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line right behind the text stands at the right margin, as who signs it does; what is no byline is its last word.</summary>
    private bool IsSigned(int block)
    {
        ref readonly var line = ref features.Blocks[block];
        var text = features.TextOf(line).ToString();
        return line.LinkLength == 0 && text.Length is >= 2 and <= LongestSigned && (signs.Inherited[line.Owner] & Apart) == 0 && LineKinds.HasHangul(text)
            && features.Elements[line.Owner].AlignsRight && !LineKinds.HasCaptionMark(text) && !CopyrightNotice.MayBe(text) && !Colophon.Is(text)
            && !LinePhrases.IsFurniture(text) && !LinePhrases.IsRelated(text) && !LinePhrases.IsPromotion(text) && !InfoLine.Is(text);
    }

    private bool IsText(int block)
    {
        ref readonly var line = ref features.Blocks[block];
        if ((signs.Inherited[line.Owner] & Apart) != 0 || features.Elements[line.Owner].Tag == "h1")
        {
            return false;
        }

        var text = features.TextOf(line);
        return ProseFlows.IsSentence(text, line.LinkLength) && !LineKinds.HasCaptionMark(text) && !CopyrightNotice.MayBe(text) && !LinePhrases.IsPromotion(text);
    }

    /// <summary>Whether a line may stand between the lead and the text: what the page names so, links, a label.</summary>
    private bool MayPart(int block)
    {
        ref readonly var line = ref features.Blocks[block];
        return line.LinkLength * 2 > line.Length || (signs.Inherited[line.Owner] & Apart) != 0 || Spaces.Weight(features.TextOf(line)) < HeaviestLabel;
    }
}
