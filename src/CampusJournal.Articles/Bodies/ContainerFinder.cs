using System.Collections.Frozen;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>Finds the elements that hold the article's prose.</summary>
internal sealed class ContainerFinder
{
    private const int Levels = 6;

    // Readability's scheme: a paragraph gives points to the elements around it, less with each level, and links take points away. The
    // figures that are not Readability's are set by hand.
    private const double CharactersOfAPoint = 100;
    private const double MostPointsOfLength = 3;
    private const double CharactersOfAPointWithoutEnd = 200;
    private const double ContentFactor = 1.25;
    private const double ContentBonus = 25;
    private const double NotProsePenalty = 25;

    /// <summary>A parent is taken when it adds this share of the prose, and more prose than furniture by this factor.</summary>
    private const double WideningShare = 0.15;

    /// <summary>What is built otherwise than the container goes on with it when it holds this share of the container's prose.</summary>
    private const double LoneShare = 0.4;
    private const double ProseOverFurniture = 1.5;
    private const int ShortestProse = 80;

    /// <summary>A sibling goes on with the container from this share of its score; a class of the same name is worth as much.</summary>
    private const double SiblingShare = 0.2;
    private const double LeastSiblingScore = 10;
    private const double MostLinks = 0.25;

    private static readonly FrozenSet<string> Formatting =
        FrozenSet.Create("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private readonly PageFeatures features;
    private readonly ElementFeatures[] elements;
    private readonly ReviewedSigns signs;
    private readonly int headline;
    private readonly ProseSums sums;
    private readonly double[] scores;

    private ContainerFinder(PageFeatures features, ReviewedSigns signs, int headline)
    {
        this.features = features;
        this.signs = signs;
        this.headline = headline;
        elements = features.Elements;
        sums = new(features, signs);
        scores = new double[elements.Length];
    }

    /// <summary>Finds the container and the siblings that go on with it, in the order of the page.</summary>
    public static IReadOnlyList<int> Find(PageFeatures features, ReviewedSigns signs, int headline)
    {
        var finder = new ContainerFinder(features, signs, headline);
        finder.Score();
        var (best, score) = finder.Best();
        best = finder.Widen(best);
        return finder.WithSiblings(best, score);
    }

    private void Score()
    {
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            var owner = block.Owner;
            if (!sums.IsScored(i))
            {
                continue;
            }

            var score = 1 + block.Commas + Math.Min(MostPointsOfLength, block.Length / CharactersOfAPoint) + (block.Length / CharactersOfAPointWithoutEnd);
            var holdsLines = elements[owner].HasBlockChild || (elements[owner].Blocks > 1 && elements[owner].Tag != "p");
            var e = holdsLines ? owner : Math.Max(0, elements[owner].Parent);
            for (var level = 0; e >= 0 && level < Levels; level++, e = elements[e].Parent)
            {
                scores[e] += level switch { 0 => score, 1 => score / 2, _ => score / (level * 3) };
            }
        }
    }

    private (int Element, double Score) Best()
    {
        var best = 0;
        var bestScore = 0.0;
        for (var i = 0; i < elements.Length; i++)
        {
            if (scores[i] <= 0)
            {
                continue;
            }

            // What a tag is worth is no more than the text that stands in it.
            var score = scores[i] + Math.Min(OfTag(elements[i].Tag), scores[i]);
            score = (signs.Own[i] & Signs.Content) != 0 ? (score * ContentFactor) + ContentBonus : score;
            score -= (signs.Inherited[i] & Signs.NotProse) != 0 ? NotProsePenalty : 0;
            score *= 1 - LinkDensity(i);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return (best, bestScore);
    }

    private static double OfTag(string tag) => tag switch
    {
        "div" or "article" or "section" or "main" => 5,
        "pre" or "td" or "blockquote" => 3,
        "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" or "address" => -3,
        "th" or "h1" or "h2" or "h3" => -5,
        _ => 0,
    };

    private double LinkDensity(int element) => elements[element].TextLength == 0 ? 0 : (double)elements[element].LinkLength / elements[element].TextLength;

    /// <summary>Goes up to a parent that adds prose, and not more furniture than prose.</summary>
    private int Widen(int best)
    {
        var parent = best;
        for (var level = 0; level < Levels; level++)
        {
            parent = elements[parent].Parent;
            if (parent <= 0 || elements[parent].Tag == "body")
            {
                break;
            }

            var prose = sums.Prose(parent) - sums.Prose(best);
            var isWider = prose > sums.Scored(best) * WideningShare && prose > (sums.Furniture(parent) - sums.Furniture(best)) * ProseOverFurniture;
            if (isWider || elements[parent].Blocks == elements[best].Blocks)
            {
                best = parent;
            }
        }

        return best;
    }

    /// <summary>
    /// Adds what goes on with the container beside it and beside the elements around it: systems wrap each paragraph, and old pages set
    /// each in a table or a column of its own.
    /// </summary>
    private List<int> WithSiblings(int best, double bestScore)
    {
        var parts = new List<int> { best };
        var inside = sums.Scored(best);
        for (var (level, around) = (0, best); level < Levels && elements[around].Parent >= 0; level++, around = elements[around].Parent)
        {
            var siblings = Siblings(around, child => (around == best && GoesOn(child, best, bestScore)) || IsProseLike(child, around, inside));
            var prose = siblings.Sum(sums.Prose);
            if (level == 0 || prose > inside * LoneShare)
            {
                parts.AddRange(siblings);
                inside += prose;
            }
        }

        parts.Sort();
        return parts;
    }

    /// <summary>
    /// Finds the siblings of an element that go on with it, prose between two of them, and the lines beside them that are built as the paragraphs
    /// are: the subheads and the lists of pages that give each line a table or a row of its own. A sentence right behind them closes them.
    /// </summary>
    private List<int> Siblings(int element, Predicate<int> goesOn)
    {
        var found = new List<int>();
        var between = new List<int>();
        var parent = elements[element].Parent;
        var isOpen = false;
        for (var child = parent + 1; child < elements[parent].End; child = elements[child].End)
        {
            var isText = (signs.Own[child] & Signs.NotProse) == 0;
            if (child == element || (isText && goesOn(child)))
            {
                found.AddRange(between);
                between.Clear();
                found.Add(child);
                isOpen = true;
            }
            else if (isText && IsBuiltAs(element, child))
            {
                (isOpen ? found : between).Add(child);
            }
            else if (isOpen && isText && IsLoneSentence(child))
            {
                found.Add(child);
            }
            else if (found.Count == 0 && elements[child].Blocks > 0)
            {
                between.Clear();
            }
            else if (elements[child].Blocks > 0)
            {
                isOpen = false;
                between.AddRange(isText && IsProse(child) ? [child] : (ReadOnlySpan<int>)[]);
            }
        }

        found.Remove(element);
        return found;
    }

    /// <summary>Whether a line without links is wrapped as the first paragraph of an element is, level by level.</summary>
    private bool IsBuiltAs(int element, int child)
    {
        if (elements[element].Blocks != 1 || elements[child].Blocks != 1 || elements[child].LinkLength > 0 || headline < 0 || features.BlockAt(elements[child].TextStart) <= headline)
        {
            return false;
        }

        var (first, second) = (OwnerBelow(element), OwnerBelow(child));
        while (first != element && second != child && IsNamedAlike(first, second))
        {
            (first, second) = (elements[first].Parent, elements[second].Parent);
        }

        return first == element && second == child && IsNamedAlike(first, second);
    }

    /// <summary>Whether an element is nothing but a sentence of running text; what a site asks for or owns is none.</summary>
    private bool IsLoneSentence(int element)
    {
        if (elements[element] is not { Blocks: 1, LinkLength: 0 })
        {
            return false;
        }

        var text = features.TextOf(element);
        return ProseFlows.IsSentence(text, linkLength: 0) && !CopyrightNotice.MayBe(text) && !LinePhrases.IsPromotion(text);
    }

    private int OwnerBelow(int element) => features.Blocks[features.BlockAt(elements[element].TextStart)].Owner;

    private bool IsNamedAlike(int first, int second) => elements[first].Tag == elements[second].Tag && elements[first].Class == elements[second].Class;

    private bool GoesOn(int child, int best, double bestScore)
    {
        var links = LinkDensity(child);
        var className = elements[best].Class;
        var bonus = !string.IsNullOrEmpty(className) && elements[child].Class == className ? bestScore * SiblingShare : 0;
        return (scores[child] * (1 - links)) + bonus >= Math.Max(LeastSiblingScore, bestScore * SiblingShare)
            || (elements[child].Tag == "p" && elements[child].TextLength > ShortestProse && links < MostLinks) || IsMovedOut(child, best);
    }

    /// <summary>
    /// Whether the parser moved a paragraph out of the element that it was written in: of &lt;font&gt;A&lt;p&gt;B&lt;p&gt;C&lt;/font&gt; the last
    /// comes behind, in a copy of the font (HTML Standard 13.2.6.4.7, the adoption agency algorithm).
    /// </summary>
    private bool IsMovedOut(int child, int from)
    {
        var copy = child + 1;
        return elements[child].Tag == "p" && elements[child].Parent == elements[from].Parent && child >= elements[from].End && copy < elements[child].End
            && Formatting.Contains(elements[from].Tag) && elements[copy].Tag == elements[from].Tag && elements[copy].Class == elements[from].Class
            && elements[copy].TextStart == elements[child].TextStart;
    }

    /// <summary>Whether prose is built as the element is that it would go on with, or is much of what that holds.</summary>
    private bool IsProseLike(int child, int element, int inside) => IsProse(child)
        && (sums.Prose(child) > inside * LoneShare || IsNamedAlike(child, element));

    private bool IsProse(int element) => LinkDensity(element) < MostLinks && sums.Prose(element) > sums.Furniture(element) * ProseOverFurniture;
}
