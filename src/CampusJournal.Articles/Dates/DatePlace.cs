using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Dates;

/// <summary>Weighs the place of a line with a date: the names of the elements around it, its distance from the headline, what it is near.</summary>
internal sealed class DatePlace(PageContext page, string? title, int titleBlock)
{
    private const int Neighbourhood = 60;

    // The weights of a line, set by hand. DateReader's thresholds are in the same unit: a short line right below the headline, in an
    // element called date, has 7.
    private const double DateElement = 3;
    private const double InfoElement = 1.5;
    private const double BylineElement = 1;
    private const double InComments = -6;
    private const double InFurniture = -4;
    private const double OfSomethingElse = -20;
    private const double NearSomethingElse = -8;
    private const double ShortLine = 1.5;
    private const double MiddlingLine = 0.7;
    private const double LinkedLine = -1;
    private const double TimeElement = 1;

    // Distances from the headline in lines, negative above it, each with its weight; what lies between has none.
    private const int RightBelow = 6;
    private const double RightBelowWeight = 2.5;
    private const int Below = 14;
    private const double BelowWeight = 1.5;
    private const int RightAbove = -4;
    private const double RightAboveWeight = 2;
    private const double AboveWeight = -1;
    private const int FarBelow = 60;
    private const double FarBelowWeight = -0.5;

    // A page without a headline has its date among the first lines, right above the text as if the headline stood there.
    private const int FirstLines = 40;
    private const double FirstLinesWeight = 0.5;
    private const int RightAboveText = -3;

    // Lengths in characters.
    private const int LongestShort = 39;
    private const int LongestMiddling = 89;
    private const double LinkedShare = 0.7;

    /// <summary>Of two lines of one weight the upper one wins.</summary>
    private const double PerLine = 0.0005;

    private readonly PageFeatures features = page.Features;
    private readonly ProseFlows prose = page.Prose(title);

    /// <summary>Weighs the place of a line.</summary>
    public double Weigh(in DatedLine line)
    {
        var index = line.Block;
        ref readonly var block = ref features.Blocks[index];
        ref var owner = ref features.Elements[block.Owner];
        var near = line.Signs | features.NearSigns(block.Owner, DateStanding.Levels);
        var inherited = page.Inherited[block.Owner];
        var score = ((near & Signs.Date) != 0 ? DateElement : 0) + ((near & Signs.Info) != 0 ? InfoElement : 0) + ((near & Signs.Byline) != 0 ? BylineElement : 0);
        score += (inherited & Signs.Comment) != 0 ? InComments : 0;
        score += (inherited & (Signs.Related | Signs.Aside | Signs.Footer | Signs.Ad | Signs.Promo)) != 0 ? InFurniture : 0;
        score += IsForeign(line) ? OfSomethingElse : IsNearForeign(line, inherited) ? (line.Label == DateLabel.Published ? OfSomethingElse : NearSomethingElse) : 0;
        score += OfDistance(index);
        score += block.Length <= LongestShort ? ShortLine : block.Length <= LongestMiddling ? MiddlingLine : 0;
        score += block.LinkLength > block.Length * LinkedShare ? LinkedLine : 0;
        score += owner.Tag == "time" ? TimeElement : 0;
        return score - (index * PerLine);
    }

    /// <summary>
    /// Whether a line behind the text stands beside the office that keeps the page (콘텐츠 관리부서 : 홍보팀 최종수정일 : 2023-05-01), as those of universities'
    /// sites do, or in the foot of the page: its day is the site's.
    /// </summary>
    public bool IsOfOffice(int index) => prose.IsBehind(index)
        && ((page.Inherited[features.Blocks[index].Owner] & Signs.Footer) != 0 || DateLabels.IsOffice(Around(index)));

    /// <summary>The weight of a place, in lines from the headline.</summary>
    private double OfDistance(int index) => titleBlock < 0
        ? (prose.LinesBehindStart(index) is < 0 and >= RightAboveText ? RightBelowWeight : index < FirstLines ? FirstLinesWeight : 0)
        : (index - titleBlock) switch
        {
            > 0 and <= RightBelow => RightBelowWeight,
            > 0 and <= Below => BelowWeight,
            < 0 and >= RightAbove => RightAboveWeight,
            < RightAbove => AboveWeight,
            > FarBelow => FarBelowWeight,
            _ => 0,
        };

    private static bool IsForeign(in DatedLine line) => DateLabels.IsForeign(line.Text) || DateLabels.EndsInCopyright(line.Before);

    // A paper is registered as well, but only an article is put in and approved.
    private bool IsNearForeign(in DatedLine line, Signs inherited) => !(line.Label == DateLabel.Published && DateLabels.IsOfArticle(line.Before))
        && (DateLabels.IsRegistration(AroundInPart(line.Block)) || IsOfRegistration(line) || ((inherited & Signs.Footer) != 0 && DateLabels.IsForeign(AroundInPart(line.Block))));

    // 등록일자 in a line of its own among those of the masthead: what stands behind the text is called 등록일 and 입력.
    private bool IsOfRegistration(in DatedLine line) => prose.LinesBehind(line.Block) > 0 && DateLabels.EndsInRegistration(line.Before) && DateLabels.IsRegistration(Around(line.Block));

    private ReadOnlySpan<char> Around(int index) => Around(index, 0, features.Text.Length);

    /// <summary>The text around a line within its part of the page: nothing beyond the widest element around the line that does not hold the headline.</summary>
    private ReadOnlySpan<char> AroundInPart(int index)
    {
        ref readonly var block = ref features.Blocks[index];
        var (first, last) = (0, features.Text.Length);
        if (titleBlock >= 0 && titleBlock != index)
        {
            var place = features.Blocks[titleBlock].Start;
            var part = block.Owner;
            while (features.Elements[part].Parent is > 0 and var parent && !(features.Elements[parent].TextStart <= place && place < features.Elements[parent].TextEnd))
            {
                part = parent;
            }

            (first, last) = (Math.Min(block.Start, features.Elements[part].TextStart), Math.Max(block.Start + block.Length, features.Elements[part].TextEnd));
        }

        return Around(index, first, last);
    }

    private ReadOnlySpan<char> Around(int index, int first, int last)
    {
        ref readonly var block = ref features.Blocks[index];
        var start = Math.Max(first, block.Start - Neighbourhood);
        return features.Text.AsSpan(start, Math.Min(last, block.Start + block.Length + Neighbourhood) - start);
    }
}
