using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Bodies;

/// <summary>Finds the lead paragraph that stands between the headline and the body's container.</summary>
internal static class LeadFinder
{
    private const int Levels = 6;
    private const int MostLeads = 3;
    private const int NearHeadline = 20;
    private const int ShortestProse = 70;
    private const int ShortestLead = 50;
    private const int LongestLead = 800;

    public static IReadOnlyList<BodyLine> Find(PageFeatures features, ReviewedSigns signs, int container)
    {
        var (headline, hasHeadline) = HeadlineBefore(features, container);
        if (container <= 0 || (headline == 0 && hasHeadline))
        {
            return [];
        }

        var leads = new List<BodyLine>();
        var linesBelow = 0;
        for (var i = 0; i < features.Blocks.Length && leads.Count <= MostLeads; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            linesBelow += hasHeadline && block.Owner > headline ? 1 : 0;
            var mayBeLead = block.Length < LongestLead && block.LinkLength * 3 <= block.Length
                && (block.Length >= ShortestLead || LineKinds.IsKoreanSentence(features.TextOf(block)));
            if (block.Owner > headline && block.Owner < container && mayBeLead
                && (IsLead(features, signs, block, headline) || (linesBelow is > 0 and <= NearHeadline && IsProse(features, signs, block))))
            {
                leads.Add(BodyLine.Of(features, i));
            }
        }

        return leads.Count <= MostLeads ? leads : [];
    }

    /// <summary>A sentence in a paragraph or a lower heading near the headline: systems part the lead from the text without a name for it.</summary>
    private static bool IsProse(PageFeatures features, ReviewedSigns signs, in TextBlock block)
    {
        const Signs apart = Signs.NotProse | Signs.Info | Signs.Date | Signs.Figure | Signs.Gallery;
        var text = features.TextOf(block);
        return block.Length >= ShortestProse && features.Elements[block.Owner].Tag is "p" or "h2" && block.LinkLength * 4 <= block.Length
            && ((signs.Inherited[block.Owner] | features.NearSigns(block.Owner, Levels)) & apart) == 0 && LineKinds.IsSentence(text)
            && !LineKinds.HasCaptionMark(text);
    }

    private static (int Headline, bool Any) HeadlineBefore(PageFeatures features, int container)
    {
        var (headline, any) = (0, false);
        for (var i = 0; i < features.Elements.Length; i++)
        {
            if (features.Elements[i].Tag == "h1")
            {
                any = true;
                headline = i < container ? i : headline;
            }
        }

        return (headline, any);
    }

    private static bool IsLead(PageFeatures features, ReviewedSigns signs, in TextBlock block, int headline)
    {
        var elements = features.Elements;
        var isLead = false;
        var e = block.Owner;
        for (var level = 0; e > 0 && level < Levels; e = elements[e].Parent, level++)
        {
            if ((signs.Own[e] & (Signs.NotProse | Signs.Info)) != 0 || elements[e].Tag == "figure")
            {
                return false;
            }

            isLead |= (signs.Own[e] & Signs.Subtitle) != 0
                || (elements[e].Tag == "header" && headline > e && headline < elements[e].End && elements[block.Owner].Tag == "p" && block.Length > 80);
        }

        return isLead;
    }
}
