using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>Tells whether much running text of an article got into no field of its record.</summary>
internal sealed class LeftOutText
{
    // Lengths in letters and shares of the body, set by hand: about one page of twenty-five is told to have lost text.
    private const int Least = 100;
    private const double LeastShare = 0.25;
    private const int Much = 200;
    private const double LeastShareOfMuch = 0.1;
    private const int LeastElsewhere = 400;
    private const double LeastShareElsewhere = 2;

    /// <summary>Text that a page tells apart from the article by its names: what readers wrote, what is sold, what belongs to a picture.</summary>
    private const Signs Others = Signs.Comment | Signs.Hidden | Signs.Ad | Signs.Copyright | Signs.Promo | Signs.Login | Signs.Form | Signs.Nav
        | Signs.Share | Signs.Caption | Signs.Biography;

    private readonly PageFeatures features;
    private readonly PageContext page;
    private readonly BodyText body;
    private readonly int title;
    private readonly int around;
    private readonly (int First, int Last) lines;
    private readonly Lazy<HashSet<string>> known;

    private LeftOutText(PageContext page, ArticleDraft draft, BodyText body)
    {
        this.page = page;
        this.body = body;
        features = page.Features;
        title = page.TitleBlock(draft.Title);
        around = ArticleAround();
        lines = body.Lines.Count == 0 ? (0, -1) : (body.Lines.Min(line => line.Block), body.Lines.Max(line => line.Block));
        known = new(() => Known(draft));
    }

    /// <summary>Whether a page holds text of its article that is in no field.</summary>
    /// <param name="page">The page.</param>
    /// <param name="draft">Its record with all fields.</param>
    /// <param name="body">The body with the lines about its author.</param>
    public static bool Is(PageContext page, ArticleDraft draft, BodyText body)
    {
        if (page.Features.IsEmpty)
        {
            return false;
        }

        var text = new LeftOutText(page, draft, body);
        var (inside, elsewhere) = text.Sums();
        inside += text.Unread();
        if (inside < Least && elsewhere < LeastElsewhere)
        {
            return false;
        }

        var kept = Spaces.Weight(draft.Body);
        return inside >= Math.Max(Least, kept * LeastShare) || inside >= Math.Max(Much, kept * LeastShareOfMuch) || elsewhere >= Math.Max(LeastElsewhere, kept * LeastShareElsewhere);
    }

    private (int Inside, int Elsewhere) Sums()
    {
        var isKept = new bool[features.Blocks.Length];
        foreach (var line in body.Lines)
        {
            isKept[line.Block] = true;
        }

        var (inside, elsewhere) = (0, 0);
        for (var i = 0; i < isKept.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            var text = features.TextOf(block);
            if (isKept[i] || (page.Inherited[block.Owner] & Others) != 0 || !IsLost(text, block.LinkLength))
            {
                continue;
            }

            if (IsOfArticle(i))
            {
                inside += Spaces.Weight(text);
            }
            else if ((page.Inherited[block.Owner] & Signs.Elsewhere) == 0)
            {
                elsewhere += Spaces.Weight(text);
            }
        }

        return (inside, elsewhere);
    }

    /// <summary>Counts the text of elements within the article that the walk does not enter.</summary>
    private int Unread()
    {
        var (start, end) = Stretch();
        var sum = 0;
        foreach (var element in features.UnreadBetween(start - 1, end))
        {
            foreach (var line in UnreadText.Of(element.Node)?.Split('\n') ?? [])
            {
                sum += IsLost(line, linkLength: 0) ? Spaces.Weight(line) : 0;
            }
        }

        return sum;
    }

    private bool IsLost(ReadOnlySpan<char> text, int linkLength) => ProseFlows.IsProse(text, linkLength)
        && !known.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text) && !CopyrightNotice.MayBe(text) && !LinePhrases.IsPromotion(text);

    private bool IsOfArticle(int block)
    {
        var owner = features.Blocks[block].Owner;
        return (block > lines.First && block < lines.Last) || (title >= 0 && block > title && block < lines.First)
            || (around >= 0 && features.IsInside(owner, around)) || body.Containers.Any(container => features.IsInside(owner, container));
    }

    private (int Start, int End) Stretch()
    {
        var start = title >= 0 ? features.Blocks[title].Start : 0;
        var end = around >= 0 ? features.Elements[around].TextEnd : start;
        foreach (var container in body.Containers)
        {
            end = Math.Max(end, features.Elements[container].TextEnd);
        }

        return (start, end);
    }

    /// <summary>Finds the article element that holds the body; -1 without one.</summary>
    private int ArticleAround()
    {
        var element = body.Containers.Count > 0 ? body.Containers[0] : -1;
        while (element >= 0 && features.Elements[element].Tag != "article")
        {
            element = features.Elements[element].Parent;
        }

        return element;
    }

    private static HashSet<string> Known(ArticleDraft draft)
    {
        var known = new HashSet<string>(draft.Body.Split('\n', '\t'), StringComparer.Ordinal);
        known.UnionWith(draft.Captions);
        known.UnionWith(new[] { draft.Title, draft.Subtitle, draft.Byline, draft.Copyright }.OfType<string>());
        return known;
    }
}
