using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Dates;

/// <summary>Reads the dates that stand in lines of the page and weighs each by its label, its place and its neighbours.</summary>
internal sealed class DateLines
{
    private const int LongestLine = 220;
    private const int LongestLook = 400;
    private const int MostDates = 4;
    private const int Neighbourhood = 60;

    // The weights of a line, set by hand. DateReader's thresholds are in the same unit: a short line right below the headline, in an
    // element called date, has 7.
    private const double PublishedLabel = 3;
    private const double DateElement = 3;
    private const double InfoElement = 1.5;
    private const double BylineElement = 1;
    private const double InComments = -6;
    private const double InFurniture = -4;
    private const double OfSomethingElse = -6;
    private const double ShortLine = 1.5;
    private const double MiddlingLine = 0.7;
    private const double LinkedLine = -1;
    private const double TimeElement = 1;

    private const double WeightOfRelative = 3;

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

    // A page without a headline has its date among the first lines, and its site's stamp above those.
    private const int FirstLines = 40;
    private const double FirstLinesWeight = 0.5;
    private const int LastStampLine = 12;
    private const int NearestEdit = 40;

    // Lengths in characters.
    private const int LongestShort = 39;
    private const int LongestMiddling = 89;
    private const int LongestInfo = 90;
    private const int LongestLabel = 29;
    private const double LinkedShare = 0.7;
    private const int LongestDay = 24;

    // Levels of elements around a line whose names speak about it.
    private const int Levels = 4;

    /// <summary>Of two lines of one weight the upper one wins.</summary>
    private const double PerLine = 0.0005;

    private readonly PageContext page;
    private readonly PageFeatures features;
    private readonly int titleBlock;
    private readonly string? title;
    private DateLabel labelBefore;
    private string headBefore = "";
    private bool? hasDaysAmidText;

    private DateLines(PageContext page, string? title)
    {
        this.page = page;
        features = page.Features;
        titleBlock = page.TitleBlock(title);
        this.title = title;
    }

    /// <summary>Gets the line's date with the highest score, or null.</summary>
    public FoundDate? Best { get; private set; }

    public double Score { get; private set; }

    public FoundDate? Modified { get; private set; }

    public FoundDate? SiteUpdated { get; private set; }

    public static DateLines Read(PageContext page, string? title)
    {
        var lines = new DateLines(page, title);
        for (var i = 0; i < page.Features.Blocks.Length; i++)
        {
            lines.Add(i);
        }

        lines.ResolveRelative();
        return lines;
    }

    private void Add(int index)
    {
        ref readonly var block = ref features.Blocks[index];
        if (block.Length > LongestLine && titleBlock >= 0)
        {
            (labelBefore, headBefore) = (DateLabel.None, "");
            return;
        }

        var line = features.TextOf(block);
        line = line.Length > LongestLook ? line[..LongestLook] : line;
        var from = 0;
        var dates = 0;
        while (dates < MostDates && DateForms.Find(line, page.DateOrder, from) is { } date)
        {
            dates++;
            Weigh(index, line, line[from..date.Index], date);
            from = date.End;
            headBefore = "";
        }

        headBefore = dates == 0 && block.Length <= LongestLabel && IsHead(block, line) ? line.ToString() : "";
        labelBefore = dates == 0 && block.Length <= LongestLabel ? DateLabels.Of(line) : DateLabel.None;
    }

    // The head of a row: <th>마감일</th><td>2021.11.05</td>.
    private bool IsHead(in TextBlock block, ReadOnlySpan<char> line) => features.Elements[block.Owner].Tag is "th" or "dt" || line[^1] is ':' or '：';

    private void Weigh(int index, ReadOnlySpan<char> line, ReadOnlySpan<char> before, FoundDate date)
    {
        if (page.IsKorean && DateLead.IsOfOther(before.Trim().IsEmpty ? headBefore : before, line[date.Index..date.End]))
        {
            return;
        }

        if (IsSiteStamp(index, line, before, date) || (page.IsKorean && DateLabels.EndsInSiteStamp(before)))
        {
            SiteUpdated ??= date;
            return;
        }

        var label = DateLabels.Of(before);
        label = label == DateLabel.None ? labelBefore : label;
        label = label == DateLabel.None ? DateLabels.Closing(line[date.End..]) : label;
        if (label == DateLabel.Modified)
        {
            Modified ??= titleBlock < 0 || Math.Abs(index - titleBlock) < NearestEdit ? date : null;
            return;
        }

        if (!IsInformation(index, line, date, label))
        {
            return;
        }

        var score = OfPlace(index, line) + (label == DateLabel.Published ? PublishedLabel : 0);
        if (score > Score)
        {
            (Best, Score) = (date, score);
        }
    }

    /// <summary>The site's stamp stands above the headline: "UPDATE : ...", an element called "updated", or a bare date with a time.</summary>
    private bool IsSiteStamp(int index, ReadOnlySpan<char> line, ReadOnlySpan<char> before, FoundDate date)
    {
        if (titleBlock >= 0 ? index > titleBlock : index > LastStampLine)
        {
            return false;
        }

        var owner = features.Elements[features.Blocks[index].Owner];
        var name = owner.Class;
        if (DateLabels.IsSiteStamp(before) || name is "update" or "updated" or "lastupdate" or "last-update")
        {
            return true;
        }

        return page.IsKorean && titleBlock >= 0 && date.Time is not null && DateLabels.Of(before) == DateLabel.None && labelBefore == DateLabel.None
            && InfoLine.Is(line.ToString()) && (page.Inherited[features.Blocks[index].Owner] & Signs.Content) == 0;
    }

    /// <summary>
    /// Whether a line states the date of publication, not a day that the text or another part of the page speaks of: it stands at an edge of
    /// the running text, in an element that is called so or with nothing but what stands beside such a date.
    /// </summary>
    private bool IsInformation(int index, ReadOnlySpan<char> line, FoundDate date, DateLabel label)
    {
        var near = features.NearSigns(features.Blocks[index].Owner, Levels);
        if (InfoLine.IsSpokenOf(line, date) || LineKinds.HasCaptionMark(line) || (near & Signs.Caption) != 0 || (date.Index > 0 && line[date.Index - 1] == '/'))
        {
            return false;
        }

        var prose = page.Prose(title);
        var kind = InfoLine.KindOf(line.ToString());
        var isMarked = (near & (Signs.Date | Signs.Info | Signs.Byline)) != 0;
        if (prose.Holds(index) || (kind == InfoLineKind.None && (!isMarked || line.Length > LongestInfo || LineKinds.IsSentence(line))))
        {
            return false;
        }

        // Above a Korean headline and in links of Korean pages stand the days of the paper's issues, behind any text those of comments and of other articles.
        ref readonly var block = ref features.Blocks[index];
        var isApart = (page.IsKorean && ((titleBlock >= 0 && index < titleBlock) || block.LinkLength == block.Length)) || prose.IsBehind(index);
        return isMarked || ((kind == InfoLineKind.Facts || !prose.IsInMain(index)) && (label != DateLabel.None || !(isApart || IsDayOfText(index, kind))));
    }

    /// <summary>Whether a day that stands alone is the text's own: under a letter or a poem, or above an entry of a diary.</summary>
    private bool IsDayOfText(int index, InfoLineKind kind) =>
        kind == InfoLineKind.Day && (page.Prose(title).LinesBehind(index) > 0 || (hasDaysAmidText ??= HasDaysAmidText()));

    private bool HasDaysAmidText()
    {
        for (var i = titleBlock + 1; i < features.Blocks.Length; i++)
        {
            var line = features.TextOf(features.Blocks[i]);
            if (line.Length <= LongestDay && page.Prose(title).Holds(i) && InfoLine.KindOf(line.ToString()) == InfoLineKind.Day)
            {
                return true;
            }
        }

        return false;
    }

    private double OfPlace(int index, ReadOnlySpan<char> line)
    {
        ref readonly var block = ref features.Blocks[index];
        ref var owner = ref features.Elements[block.Owner];
        var near = features.NearSigns(block.Owner, Levels);
        var inherited = page.Inherited[block.Owner];
        var score = ((near & Signs.Date) != 0 ? DateElement : 0) + ((near & Signs.Info) != 0 ? InfoElement : 0) + ((near & Signs.Byline) != 0 ? BylineElement : 0);
        score += (inherited & Signs.Comment) != 0 ? InComments : 0;
        score += (inherited & (Signs.Related | Signs.Aside | Signs.Footer | Signs.Ad | Signs.Promo)) != 0 ? InFurniture : 0;
        score += IsForeign(index, line, inherited) ? OfSomethingElse : 0;
        score += OfDistance(index);
        score += block.Length <= LongestShort ? ShortLine : block.Length <= LongestMiddling ? MiddlingLine : 0;
        score += block.LinkLength > block.Length * LinkedShare ? LinkedLine : 0;
        score += owner.Tag == "time" ? TimeElement : 0;
        return score - (index * PerLine);
    }

    /// <summary>The weight of a place, in lines from the headline.</summary>
    private double OfDistance(int index) => titleBlock < 0
        ? (index < FirstLines ? FirstLinesWeight : 0)
        : (index - titleBlock) switch
        {
            > 0 and <= RightBelow => RightBelowWeight,
            > 0 and <= Below => BelowWeight,
            < 0 and >= RightAbove => RightAboveWeight,
            < RightAbove => AboveWeight,
            > FarBelow => FarBelowWeight,
            _ => 0,
        };

    private bool IsForeign(int index, ReadOnlySpan<char> line, Signs inherited)
    {
        if (DateLabels.IsForeign(line))
        {
            return true;
        }

        ref readonly var block = ref features.Blocks[index];
        var start = Math.Max(0, block.Start - Neighbourhood);
        var around = features.Text.AsSpan(start, Math.Min(features.Text.Length, block.Start + block.Length + Neighbourhood) - start);
        return DateLabels.IsRegistration(around) || ((inherited & Signs.Footer) != 0 && DateLabels.IsForeign(around));
    }

    /// <summary>"3시간 전" and "어제" mean a day only when the time of capture is known.</summary>
    private void ResolveRelative()
    {
        if (Best is not null || titleBlock < 0 || page.Origin.CapturedAt is not { } captured)
        {
            return;
        }

        for (var i = titleBlock + 1; i < features.Blocks.Length && i <= titleBlock + RightBelow; i++)
        {
            if (features.Blocks[i].Length <= LongestShort && RelativeDates.Find(features.TextOf(features.Blocks[i]), captured) is { } date)
            {
                (Best, Score) = (date, WeightOfRelative);
                return;
            }
        }
    }
}
