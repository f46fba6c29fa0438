using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>Finds the elements that hold the article's prose.</summary>
internal sealed class ContainerFinder
{
    private const int ShortestScored = 25;
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
    private const double ProseOverFurniture = 1.5;
    private const int ShortestProse = 80;

    /// <summary>A sibling goes on with the container from this share of its score; a class of the same name is worth as much.</summary>
    private const double SiblingShare = 0.2;
    private const double LeastSiblingScore = 10;
    private const double MostLinksOfAParagraph = 0.25;

    private readonly PageFeatures features;
    private readonly ElementFeatures[] elements;
    private readonly ReviewedSigns signs;
    private readonly double[] scores;
    private readonly bool[] isScored;

    private ContainerFinder(PageFeatures features, ReviewedSigns signs)
    {
        this.features = features;
        this.signs = signs;
        elements = features.Elements;
        scores = new double[elements.Length];
        isScored = new bool[features.Blocks.Length];
    }

    /// <summary>Finds the container and the siblings that go on with it, in the order of the page.</summary>
    public static IReadOnlyList<int> Find(PageFeatures features, ReviewedSigns signs)
    {
        var finder = new ContainerFinder(features, signs);
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
            if (elements[owner].IsHeading || (signs.Inherited[owner] & Signs.NotProse) != 0 || block.Length < ShortestScored || block.LinkLength * 2 > block.Length)
            {
                continue;
            }

            isScored[i] = true;
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

            var score = scores[i] + OfTag(elements[i].Tag);
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
        var inside = 0;
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            inside += isScored[i] && features.IsInside(features.Blocks[i].Owner, best) ? features.Blocks[i].Length : 0;
        }

        var parent = best;
        for (var level = 0; level < Levels; level++)
        {
            parent = elements[parent].Parent;
            if (parent <= 0 || elements[parent].Tag == "body")
            {
                break;
            }

            var (prose, furniture) = Around(best, parent);
            if (prose > inside * WideningShare && prose > furniture * ProseOverFurniture)
            {
                best = parent;
                inside += prose;
            }
            else if (elements[parent].Blocks == elements[best].Blocks)
            {
                best = parent;
            }
        }

        return best;
    }

    private (int Prose, int Furniture) Around(int inner, int outer)
    {
        var (prose, furniture) = (0, 0);
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (!features.IsInside(block.Owner, outer) || features.IsInside(block.Owner, inner) || (signs.Inherited[block.Owner] & Signs.NotProse) != 0)
            {
                continue;
            }

            if (isScored[i] && block.Length >= ShortestProse && block.LinkLength * 4 < block.Length)
            {
                prose += block.Length;
            }
            else if (block.LinkLength * 2 > block.Length || block.Length < ShortestProse)
            {
                furniture += block.Length;
            }
        }

        return (prose, furniture);
    }

    private List<int> WithSiblings(int best, double bestScore)
    {
        var parent = elements[best].Parent;
        if (parent < 0)
        {
            return [best];
        }

        var parts = new List<int>();
        var threshold = Math.Max(LeastSiblingScore, bestScore * SiblingShare);
        var className = elements[best].Node.GetAttribute("class");
        for (var child = parent + 1; child < elements[parent].End; child = elements[child].End)
        {
            if (child == best)
            {
                parts.Add(child);
                continue;
            }

            if ((signs.Own[child] & Signs.NotProse) != 0)
            {
                continue;
            }

            var links = LinkDensity(child);
            var bonus = !string.IsNullOrEmpty(className) && elements[child].Node.GetAttribute("class") == className ? bestScore * SiblingShare : 0;
            if ((scores[child] * (1 - links)) + bonus >= threshold || (elements[child].Tag == "p" && elements[child].TextLength > ShortestProse && links < MostLinksOfAParagraph))
            {
                parts.Add(child);
            }
        }

        return parts;
    }
}
