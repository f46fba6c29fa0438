using System.Globalization;
using AngleSharp.Dom;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>The shapes of the elements below a container, each inherited by what it holds: headings, items of lists, cells of tables, quotes.</summary>
internal sealed class LineShapes
{
    private const int MostLinesOfItem = 4;
    private const int LongestDefinition = 300;

    private readonly PageFeatures features;
    private readonly int container;
    private readonly LineShape[] shapes;
    private readonly Dictionary<int, int> nextNumbers = [];
    private readonly HashSet<int> definitions = [];
    private TableColumns columns = new();

    public LineShapes(PageFeatures features, int container)
    {
        this.features = features;
        this.container = container;
        shapes = new LineShape[features.Elements[container].End - container];
        shapes[0] = OfTag(features.Elements[container].Tag);
        for (var e = container + 1; e < features.Elements[container].End; e++)
        {
            shapes[e - container] = Of(e, shapes[features.Elements[e].Parent - container]);
        }
    }

    /// <summary>The shape of a line outside of a container: nothing but a heading is known of it.</summary>
    public static LineShape OfTag(string tag) => tag is ['h', >= '1' and <= '6'] ? new(BodyMark.Heading, tag[1] - '0') : default;

    public LineShape this[int element] => features.IsInside(element, container) ? shapes[element - container] : OfTag(features.Elements[element].Tag);

    private LineShape Of(int element, in LineShape around)
    {
        ref var found = ref features.Elements[element];
        if (around.IsRow)
        {
            return OfTable(element, around);
        }

        return found.Tag switch
        {
            "ul" or "ol" => WithNumbers(element, around),
            "li" when IsItem(element) => OfItem(element, around),
            "dl" => WithTerms(element, around),
            "dt" or "dd" when definitions.Contains(found.Parent) && found.TextLength <= LongestDefinition && IsItem(element) => OfDefinition(element, around),
            "table" when DataTable.Is(features, element) => StartTable(element),
            "pre" when found.IsLaidOut => new(BodyMark.Preformatted),
            "blockquote" when !around.IsItem => new(BodyMark.Quote, around.Level + 1),
            ['h', >= '1' and <= '6'] => OfTag(found.Tag),

            // A heading that is never closed holds the article.
            _ => around.Kind == BodyMark.Heading ? default : around,
        };
    }

    private LineShape WithNumbers(int list, in LineShape around)
    {
        ref var found = ref features.Elements[list];
        if (found.Tag == "ol")
        {
            nextNumbers[list] = Whole(found.Node, "start") ?? 1;
        }

        return around;
    }

    /// <summary>A list of one term is the frame of an article in old templates.</summary>
    private LineShape WithTerms(int list, in LineShape around)
    {
        var terms = 0;
        for (var e = list + 1; e < features.Elements[list].End; e = features.Elements[e].End)
        {
            terms += features.Elements[e].Tag == "dt" ? 1 : 0;
        }

        if (terms > 1)
        {
            definitions.Add(list);
        }

        return around;
    }

    /// <summary>A term is an item, what it means an item below it.</summary>
    private LineShape OfDefinition(int element, in LineShape around)
    {
        ref var found = ref features.Elements[element];
        var level = found.Tag == "dt" ? 1 : 2;
        return around.IsItem ? new(BodyMark.Item, around.Level + level, null, around.Group, element) : new(BodyMark.Item, level, null, found.Parent, element);
    }

    private LineShape OfItem(int item, in LineShape around)
    {
        var list = features.Elements[item].Parent;
        int? number = null;
        if (nextNumbers.TryGetValue(list, out var next))
        {
            number = Whole(features.Elements[item].Node, "value") ?? next;
            nextNumbers[list] = number == int.MaxValue ? 1 : number.Value + 1;
        }

        return around.IsItem
            ? new(BodyMark.Item, around.Level + 1, number, around.Group, item)
            : new(BodyMark.Item, 1, number, list, item);
    }

    /// <summary>Whether an item is a line of a list and not the frame of an article or a teaser: it holds few lines and no heading.</summary>
    private bool IsItem(int item)
    {
        var lines = features.Elements[item].Blocks;
        for (var e = item + 1; e < features.Elements[item].End; e++)
        {
            ref var inner = ref features.Elements[e];
            if (inner.IsHeading || inner.Tag is "table" or "figure" or "article")
            {
                return false;
            }

            if (inner.Tag is "ul" or "ol")
            {
                lines -= inner.Blocks;
                e = inner.End - 1;
            }
        }

        return lines <= MostLinesOfItem;
    }

    private LineShape StartTable(int table)
    {
        columns = new();
        return new(BodyMark.Row, Group: table);
    }

    private LineShape OfTable(int element, in LineShape around)
    {
        ref var found = ref features.Elements[element];
        switch (found.Tag)
        {
            case "tr":
                columns.NextRow();
                return around with { Kind = DataTable.IsHeader(features, element) ? BodyMark.HeaderRow : BodyMark.Row, Place = element };
            case "td" or "th":
                return around with { Column = columns.Next(Whole(found.Node, "colspan") ?? 1, Whole(found.Node, "rowspan") ?? 1) };
            default:
                return around;
        }
    }

    private static int? Whole(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
