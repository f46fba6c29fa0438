using System.Text;

namespace CampusJournal.Articles.Printing;

/// <summary>Writes the blocks of a body as HTML that is XML, too.</summary>
internal static class HtmlBody
{
    public static void Append(StringBuilder html, BodyBlock block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                html.Append("<h").Append(block.HeadingLevel).Append('>').Append(Escape(string.Join(' ', block.Texts))).Append("</h").Append(block.HeadingLevel).Append(">\n");
                break;
            case BlockKind.List: AppendList(html, block); break;
            case BlockKind.Table: AppendTable(html, block); break;
            case BlockKind.Preformatted:
                html.Append("<pre>").AppendJoin('\n', block.Texts.Select(Escape)).Append("</pre>\n");
                break;
            case BlockKind.Quote:
                html.Append("<blockquote><p>").AppendJoin("<br />\n", block.Lines.Select(Line)).Append("</p></blockquote>\n");
                break;
            default:
                html.Append("<p>").AppendJoin("<br />\n", block.Lines.Select(Line)).Append("</p>\n");
                break;
        }
    }

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Line(BlockLine line) => line.Parts.Count == 0 ? Escape(line.Cells[0]) : MarkedText.Write(line, i => Escape(line.Cells[0][i].ToString()), Borders);

    private static (string Before, string After)? Borders(BodyMark part, Stack<BodyMark> around) => part.Kind switch
    {
        BodyMark.Strong => ("<strong>", "</strong>"),
        BodyMark.Emphasis => ("<em>", "</em>"),
        _ => MarkedText.AddressOf(part) is { } url && around.All(other => other.Kind != BodyMark.Link) ? ($"<a href=\"{Escape(url)}\">", "</a>") : null,
    };

    private static void AppendList(StringBuilder html, BodyBlock block)
    {
        var open = new Stack<(int Level, string Tag)>();
        foreach (var line in block.Lines)
        {
            if (line.Mark is null)
            {
                html.Append("<br />\n").Append(Line(line));
                continue;
            }

            var list = (line.Level, Tag: line.Mark.Number is null ? "ul" : "ol");
            while (open.TryPeek(out var last) && (last.Level > list.Level || (last.Level == list.Level && last.Tag != list.Tag)))
            {
                Close(html, open);
            }

            if (open.TryPeek(out var same) && same == list)
            {
                html.Append("</li>\n<li");
            }
            else
            {
                open.Push(list);
                html.Append('<').Append(list.Tag).Append(">\n<li");
            }

            html.Append(line.Mark.Number is { } number ? $" value=\"{number}\">" : ">").Append(Line(line));
        }

        while (open.Count > 0)
        {
            Close(html, open);
        }
    }

    private static void Close(StringBuilder html, Stack<(int Level, string Tag)> open) =>
        html.Append("</li>\n</").Append(open.Pop().Tag).Append(">\n");

    private static void AppendTable(StringBuilder html, BodyBlock block)
    {
        var columns = block.Columns;
        html.Append("<table>\n");
        foreach (var row in block.Lines)
        {
            var cell = row.Mark?.Kind == BodyMark.HeaderRow ? "th" : "td";
            html.Append("<tr>");
            for (var i = 0; i < columns; i++)
            {
                html.Append('<').Append(cell).Append('>').Append(i < row.Cells.Count ? Escape(row.Cells[i]) : "").Append("</").Append(cell).Append('>');
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }
}
