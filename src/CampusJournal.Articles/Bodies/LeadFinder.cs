using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>Finds the lead paragraph that stands between the headline and the body's container.</summary>
internal static class LeadFinder
{
    private const int Levels = 6;
    private const int MostLeads = 3;

    public static IReadOnlyList<BodyLine> Find(PageFeatures features, ReviewedSigns signs, int container)
    {
        var (headline, hasHeadline) = HeadlineBefore(features, container);
        if (container <= 0 || (headline == 0 && hasHeadline))
        {
            return [];
        }

        var leads = new List<BodyLine>();
        for (var i = 0; i < features.Blocks.Length && leads.Count <= MostLeads; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (block.Owner > headline && block.Owner < container && block.Length is >= 50 and < 800 && block.LinkLength * 3 <= block.Length
                && IsLead(features, signs, block, headline))
            {
                leads.Add(ContainerCut.Line(features, i));
            }
        }

        return leads.Count <= MostLeads ? leads : [];
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
