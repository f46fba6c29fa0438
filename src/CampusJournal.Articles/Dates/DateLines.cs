using CampusJournal.Articles.Bylines;
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

    // Weights, in the unit of DatePlace.
    private const double PublishedLabel = 5;
    private const double ClosingLine = 2;
    private const double WeightOfRelative = 3;

    // Distances from the headline in lines. A page without one has its site's stamp among the first lines.
    private const int LastStampLine = 12;
    private const int NearestEdit = 40;
    private const int FarthestRelative = 6;

    // Lengths in characters.
    private const int LongestRelative = 39;
    private const int LongestLabel = 29;
    private const int LongestInfo = 90;

    private readonly PageContext page;
    private readonly PageFeatures features;
    private readonly string? title;
    private readonly int titleBlock;
    private readonly DatePlace place;
    private readonly DateStanding standing;
    private DateLabel labelBefore;
    private string headBefore = "";

    private DateLines(PageContext page, string? title)
    {
        this.page = page;
        features = page.Features;
        this.title = title;
        titleBlock = page.TitleBlock(title);
        place = new(page, title, titleBlock);
        standing = new(page, title, titleBlock);
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

        var dates = DateForms.MayBeIn(features.TextOf(block)) ? AddDates(index) : 0;
        var head = dates == 0 && block.Length <= LongestLabel ? features.TextOf(block) : "";
        headBefore = head.Length > 0 && IsHead(index, head) && !IsByline(head) ? $"{head} " : "";
        labelBefore = DateLabels.Of(head);
    }

    // The writer's cell is no label of the day's beside it.
    private bool IsByline(ReadOnlySpan<char> line) => page.IsKorean && WholeByline.Read(line.ToString()) is not null;

    private int AddDates(int index)
    {
        var line = PartedLine.Of(features, features.Blocks[index], LongestLook);
        if (page.IsKorean && SubmittedLine.Read(line.Text, page.DateOrder) is { } submitted)
        {
            Weigh(Labelled(index, line, submitted), null);
            return 1;
        }

        var first = DateForms.Find(line.Text, page.DateOrder);
        var head = first is { Index: var ahead } && string.IsNullOrWhiteSpace(line.Text[..ahead]) ? headBefore : "";
        var text = head + line.Text;
        var from = 0;
        var dates = 0;
        while (dates < MostDates && DateForms.Find(text, page.DateOrder, from) is { } date)
        {
            dates++;
            var (start, end) = (date.Index - head.Length, date.End - head.Length);
            var found = new DatedLine(index, text, from, date, LabelOf(text, from, date), line.SignsOf(start, end)) { IsApart = line.IsElement(start, end) };
            Weigh(found, OfElement(line, found, start, end));
            from = date.End;
        }

        return dates;
    }

    // The sentence says what a label says elsewhere.
    private static DatedLine Labelled(int index, PartedLine line, in SubmittedLine submitted)
    {
        const string label = "등록일 ";
        var date = submitted.Date;
        var moved = label.Length - submitted.From;
        var found = date with { Index = date.Index + moved, End = date.End + moved };
        return new(index, label + line.Text[submitted.From..date.End], 0, found, DateLabel.Published, line.SignsOf(date.Index, date.End));
    }

    /// <summary>
    /// Reads a date by the element within a line that is called date or holds the label too, whatever stands in the others: 대학보도 2014.03.04,
    /// 홍길동 감독 승인 2014.03.04. Null where there is none, and in a sentence.
    /// </summary>
    private DatedLine? OfElement(PartedLine line, in DatedLine found, int start, int end)
    {
        if (line.Text.Length > LongestInfo || LineKinds.IsSentence(line.Text) || line.Holder(start, end) is not { } holder || GoesOn(line, holder.End))
        {
            return null;
        }

        var own = line.Text[holder.Start..holder.End];
        var date = found.Date with { Index = start - holder.Start, End = end - holder.Start };
        var isLabelled = DateLabels.Of(own.AsSpan(0, date.Index)) == DateLabel.Published;
        return isLabelled || ((holder.Signs & Signs.Date) != 0 && !page.Prose(title).IsInMain(found.Block) && !DateLead.EndsInOther(found.Before)) ? found with { Text = own, From = 0, Date = date } : null;
    }

    // Text that stands in no element, behind no mark, is a sentence's: <span>2014.03.04</span> 회의에서.
    private static bool GoesOn(PartedLine line, int end)
    {
        var place = end + line.Text.AsSpan(end).IndexOfAnyExcept(' ', '\u00a0');
        return place >= end && char.IsLetter(line.Text[place]) && line.Holder(place, place + 1) is null;
    }

    private DateLabel LabelOf(ReadOnlySpan<char> line, int from, in FoundDate date)
    {
        var label = DateLabels.Of(line[from..date.Index]);
        label = label == DateLabel.None ? labelBefore : label;
        return label == DateLabel.None ? DateLabels.Closing(line[date.End..]) : label;
    }

    // The head of a row: <th>마감일</th><td>2021.11.05</td>, also without a tag of its own in a row of two cells.
    private bool IsHead(int index, ReadOnlySpan<char> line)
    {
        var owner = features.Blocks[index].Owner;
        var end = features.Elements[owner].End;
        return features.Elements[owner].Tag is "th" or "dt" || (page.IsKorean && line[^1] is ':' or '：')
            || (index != titleBlock && features.Elements[owner].Tag == "td" && features.Elements[owner].Parent == owner - 1
                && end < features.Elements.Length && features.Elements[end].Parent == owner - 1 && features.Elements[end].End == features.Elements[owner - 1].End);
    }

    private void Weigh(in DatedLine line, DatedLine? own)
    {
        own = own is { } element && !DateLead.IsOfOther(element.Before, element.Written, page.IsKorean) ? own : null;
        var isOfOther = DateLead.IsOfOther(line.Before, line.Written, page.IsKorean);
        if (isOfOther && own is null)
        {
            return;
        }

        if (IsSiteStamp(line) || (line.Label == DateLabel.Modified && place.IsOfOffice(line.Block)))
        {
            SiteUpdated ??= line.Date;
            return;
        }

        if (line.Label == DateLabel.Modified || DateLabels.IsSiteStamp(line.Before))
        {
            Modified ??= titleBlock < 0 || Math.Abs(line.Block - titleBlock) < NearestEdit ? line.Date : null;
            return;
        }

        if ((isOfOther || !standing.IsOfPublication(line)) && !(own is { } apart && standing.IsOfPublication(apart)))
        {
            return;
        }

        var score = place.Weigh(line) + (line.Label == DateLabel.Published ? PublishedLabel : standing.IsClosing(line) ? ClosingLine : 0);
        if (score > Score)
        {
            (Best, Score) = (line.Date, score);
        }
    }

    /// <summary>The site's stamp stands above the headline: "UPDATE : ...", an element called "updated", or a bare date with a time.</summary>
    private bool IsSiteStamp(in DatedLine line)
    {
        if (page.IsKorean && DateLabels.EndsInSiteStamp(line.Before))
        {
            return true;
        }

        if (titleBlock >= 0 ? line.Block > titleBlock : line.Block > LastStampLine)
        {
            return false;
        }

        var owner = features.Blocks[line.Block].Owner;
        if (DateLabels.IsSiteStamp(line.Before) || features.Elements[owner].Class is "update" or "updated" or "lastupdate" or "last-update")
        {
            return true;
        }

        return page.IsKorean && titleBlock >= 0 && line.Date.Time is not null && DateLabels.Of(line.Before) == DateLabel.None && labelBefore == DateLabel.None
            && InfoLine.Is(line.Text) && (page.Inherited[owner] & Signs.Content) == 0 && !standing.OpensArticle(line.Block);
    }

    /// <summary>"3시간 전" and "어제" mean a day only when the time of capture is known.</summary>
    private void ResolveRelative()
    {
        if (Best is not null || titleBlock < 0 || page.Origin.CapturedAt is not { } captured)
        {
            return;
        }

        for (var i = titleBlock + 1; i < features.Blocks.Length && i <= titleBlock + FarthestRelative; i++)
        {
            if (features.Blocks[i].Length <= LongestRelative && RelativeDates.Find(features.TextOf(features.Blocks[i]), captured) is { } date)
            {
                (Best, Score) = (date, WeightOfRelative);
                return;
            }
        }
    }
}
