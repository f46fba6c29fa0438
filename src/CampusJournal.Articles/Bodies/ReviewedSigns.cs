using System.Numerics;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>
/// The signs after a second look: a sign that covers most of the page's prose is a site's naming habit, not a signal. The relaxed look,
/// for pages that would lose their body, believes less.
/// </summary>
internal sealed class ReviewedSigns
{
    /// <summary>The length of sentences that are an article, set by hand.</summary>
    private const int LeastText = 24;

    /// <summary>Unless so many times more stands under some sign.</summary>
    private const int MostSigned = 4;

    private static readonly int SignCount = 1 + BitOperations.Log2((uint)Enum.GetValues<Signs>().Aggregate((all, sign) => all | sign));

    private const Signs Doubtful = Signs.Related | Signs.Share | Signs.Promo | Signs.Ad | Signs.Byline | Signs.Copyright | Signs.Aside | Signs.Tags | Signs.Date
        | Signs.Info | Signs.Biography | Signs.Login | Signs.Form | Signs.Caption | Signs.Header | Signs.Footer | Signs.Nav;

    /// <summary>Signs that are right more often: they need more of the prose to fall.</summary>
    private const Signs Firm = Signs.Related | Signs.Aside | Signs.Nav | Signs.Footer | Signs.Biography | Signs.Login | Signs.Form | Signs.Caption;

    private ReviewedSigns(Signs[] own, Signs[] inherited, Verses verses)
    {
        Own = own;
        Inherited = inherited;
        Verses = verses;
    }

    public Signs[] Own { get; }

    public Signs[] Inherited { get; }

    /// <summary>Gets the lines of poems and lists, which names were weighed by as well.</summary>
    public Verses Verses { get; }

    public static ReviewedSigns Of(PageFeatures features, int headline, bool relaxed)
    {
        var elements = features.Elements;
        var verses = new Verses(features);
        var prose = ProseBelow(features, verses);
        var own = Array.ConvertAll(elements, element => element.Signs);
        KeepTeasersWithText(features, own);
        KeepProse(features, own);
        var believed = HasTextBelow(features, own, headline) ? Signs.Elsewhere : Signs.None;
        DropHabits(elements, own, prose, believed, relaxed);

        var inherited = new Signs[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            if (prose[0] > 0 && prose[i] * 2 > prose[0])
            {
                own[i] &= Signs.Content | believed;
            }

            if ((own[i] & Signs.Content) != 0 && prose[i] > 200)
            {
                own[i] &= ~(Signs.Share | Signs.Gallery | Signs.Tags | Signs.Date | Signs.Info | Signs.Header | Signs.Subtitle);
            }

            inherited[i] = i == 0 ? own[i] : (inherited[elements[i].Parent] & ~Signs.Content) | own[i];
        }

        return new(own, inherited, verses);
    }

    /// <summary>Whether sentences under no sign stand below the headline: then a footer or a comment is none of the article, however long it is beside them.</summary>
    private static bool HasTextBelow(PageFeatures features, Signs[] own, int headline)
    {
        var inherited = new Signs[own.Length];
        for (var i = 1; i < own.Length; i++)
        {
            inherited[i] = inherited[features.Elements[i].Parent] | own[i];
        }

        var (free, signed) = (0, 0);
        for (var i = headline + 1; headline >= 0 && i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (ProseFlows.IsSentence(features.TextOf(block), block.LinkLength))
            {
                var isFree = (inherited[block.Owner] & Signs.NotProse) == 0;
                (free, signed) = isFree ? (free + block.Length, signed) : (free, signed + block.Length);
            }
        }

        return free >= LeastText && free * MostSigned >= signed;
    }

    private static int[] ProseBelow(PageFeatures features, Verses verses)
    {
        var prose = new int[features.Elements.Length];
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (verses.Hold(i) || (block.Length >= ProseFlows.ShortestProse && block.LinkLength * 2 < block.Length) || ProseFlows.IsSentence(features.TextOf(block), block.LinkLength))
            {
                prose[block.Owner] += block.Length;
            }
        }

        for (var i = prose.Length - 1; i > 0; i--)
        {
            prose[features.Elements[i].Parent] += prose[i];
        }

        return prose;
    }

    /// <summary>A teaser of unlinked text is the article's lead.</summary>
    private static void KeepTeasersWithText(PageFeatures features, Signs[] own)
    {
        const Signs teaser = Signs.Subtitle | Signs.Related;
        for (var i = 0; i < own.Length; i++)
        {
            ref var element = ref features.Elements[i];
            if ((own[i] & teaser) == teaser && element.LinkLength * 4 < element.TextLength && element.Blocks <= 4)
            {
                own[i] &= ~Signs.Related;
            }
        }
    }

    /// <summary>A paragraph or a list without a link leads nowhere, whatever it is named after, and what is above more of the article is no foot.</summary>
    private static void KeepProse(PageFeatures features, Signs[] own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            ref var element = ref features.Elements[i];
            var doubtful = element.Tag switch
            {
                "p" => Signs.Related | Signs.Tags,
                "footer" => Signs.Footer,
                "menu" => Signs.Nav,
                _ => Signs.None,
            };
            if ((own[i] & doubtful) != 0 && element is { LinkLength: 0, TextLength: >= ProseFlows.ShortestProse }
                && LineKinds.IsSentence(features.TextOf(i)) && (element.Tag != "footer" || IsAmidParagraphs(features, i)))
            {
                own[i] &= ~doubtful;
            }
        }
    }

    private static bool IsAmidParagraphs(PageFeatures features, int element)
    {
        var (parent, next) = (features.Elements[element].Parent, features.Elements[element].End);
        var before = element - 1;
        while (before > parent && features.Elements[before].Parent != parent)
        {
            before = features.Elements[before].Parent;
        }

        return parent >= 0 && features.Elements[before].Tag == "p" && next < features.Elements[parent].End
            && features.Elements[next] is { Tag: "p", LinkLength: 0, TextLength: >= ProseFlows.ShortestProse };
    }

    private static void DropHabits(ElementFeatures[] elements, Signs[] own, int[] prose, Signs believed, bool relaxed)
    {
        if (prose.Length == 0 || prose[0] == 0)
        {
            return;
        }

        var habits = Habits(elements, own, prose, relaxed) & ~believed;
        for (var i = 0; habits != 0 && i < own.Length; i++)
        {
            if (elements[i].Tag is not ("nav" or "footer" or "figcaption" or "aside"))
            {
                own[i] &= ~habits;
            }
        }
    }

    private static Signs Habits(ElementFeatures[] elements, Signs[] own, int[] prose, bool relaxed)
    {
        var doubtful = relaxed ? (Signs)((1 << SignCount) - 1) & ~(Signs.Hidden | Signs.Content) : Doubtful;
        var share = new long[SignCount];
        var above = new Signs[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var outer = i == 0 ? Signs.None : above[elements[i].Parent];
            above[i] = outer | own[i];
            for (var news = (uint)(own[i] & ~outer & doubtful); news != 0; news &= news - 1)
            {
                share[BitOperations.TrailingZeroCount(news)] += prose[i];
            }
        }

        var habits = Signs.None;
        for (var bit = 0; bit < SignCount; bit++)
        {
            var sign = (Signs)(1 << bit);
            var limit = relaxed ? 0.25 : (sign & Firm) != 0 ? 0.8 : 0.5;
            habits |= share[bit] > prose[0] * limit ? sign & ~Signs.Content : Signs.None;
        }

        return habits;
    }
}
