using AngleSharp.Dom;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>Reads the body: finds its container, cuts what is no prose, and looks again with less belief when too little is left.</summary>
internal static class BodyReader
{
    private const int LittleText = 400;
    private const int LongBlock = 80;

    public static BodyText Read(PageContext page, string? title, StatedDays days)
    {
        if (page.Features.IsEmpty)
        {
            return BodyText.Empty;
        }

        var body = Read(page, title, relaxed: false, days);
        if (body.Length >= LittleText || body.Length * 2 >= LongText(page.Features))
        {
            return body;
        }

        var second = Read(page, title, relaxed: true, days);
        return second.Length > body.Length * 2 ? second : body;
    }

    /// <summary>Reads the body from elements that a profile names.</summary>
    public static BodyText Read(PageContext page, string? title, IReadOnlyList<int> containers, IReadOnlySet<IElement> dropped, StatedDays days)
    {
        var cut = new ContainerCut(page.Features, ReviewedSigns.Of(page.Features, page.TitleBlock(title), relaxed: false)) { Dropped = dropped, Address = page.Origin.Url, Days = days };
        foreach (var container in containers)
        {
            cut.Add(container);
        }

        return LineCut.Apply(cut, title, containers);
    }

    private static BodyText Read(PageContext page, string? title, bool relaxed, StatedDays days)
    {
        var headline = page.TitleBlock(title);
        var signs = ReviewedSigns.Of(page.Features, headline, relaxed);
        var containers = ContainerFinder.Find(page.Features, signs, headline);
        var cut = new ContainerCut(page.Features, signs) { Address = page.Origin.Url, Days = days };
        foreach (var container in containers)
        {
            cut.Add(container);
        }

        AddBeside(cut, [.. LeadFinder.Find(page.Features, signs, containers[0]), .. TextBeside.Find(page.Features, signs, containers, headline).Select(block => BodyLine.Of(page.Features, block))]);
        return LineCut.Apply(cut, title, containers);
    }

    /// <summary>Adds lines that stand in no container, each where it stands on the page.</summary>
    private static void AddBeside(ContainerCut cut, IEnumerable<BodyLine> lines)
    {
        var blocks = cut.Lines.Select(line => line.Block).ToHashSet();
        var found = lines.Where(line => blocks.Add(line.Block)).ToList();
        if (found.Count > 0)
        {
            BodyLine[] all = [.. cut.Lines.Concat(found).OrderBy(line => line.Block)];
            cut.Lines.Clear();
            cut.Lines.AddRange(all);
        }
    }

    private static int LongText(PageFeatures features)
    {
        var length = 0;
        foreach (var block in features.Blocks)
        {
            length += block.Length >= LongBlock && block.LinkLength * 4 < block.Length ? block.Length : 0;
        }

        return length;
    }
}
