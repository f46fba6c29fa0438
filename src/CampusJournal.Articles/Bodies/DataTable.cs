using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>Tells tables of figures from those that lay a page out: short cells, in columns, and no other table within.</summary>
internal static class DataTable
{
    private const int FewestRows = 2;
    private const int LongestCell = 300;
    private const int MostLinesOfCell = 8;

    public static bool Is(PageFeatures features, int table)
    {
        if (features.Elements[table].Node.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        var rows = 0;
        for (var e = table + 1; e < features.Elements[table].End; e++)
        {
            ref var inner = ref features.Elements[e];
            switch (inner.Tag)
            {
                case "table" or "figure" or "form" or "article":
                case ['h', >= '1' and <= '6']:
                case "td" or "th" when inner.TextLength > LongestCell || inner.Blocks > MostLinesOfCell:
                    return false;
                case "tr" when Cells(features, e) > 1:
                    rows++;
                    break;
            }
        }

        return rows >= FewestRows;
    }

    /// <summary>Whether a row names the columns: all its cells are headers, or it stands in the table's head.</summary>
    public static bool IsHeader(PageFeatures features, int row)
    {
        var elements = features.Elements;
        var cells = 0;
        for (var e = row + 1; e < elements[row].End; e = elements[e].End)
        {
            if (elements[e].Tag == "td")
            {
                return elements[elements[row].Parent].Tag == "thead";
            }

            cells++;
        }

        return cells > 1;
    }

    private static int Cells(PageFeatures features, int row)
    {
        var cells = 0;
        for (var e = row + 1; e < features.Elements[row].End; e = features.Elements[e].End)
        {
            cells += features.Elements[e].Tag is "td" or "th" && features.Elements[e].TextLength > 0 ? 1 : 0;
        }

        return cells;
    }
}
