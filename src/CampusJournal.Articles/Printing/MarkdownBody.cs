using System.Globalization;
using System.Text;

namespace CampusJournal.Articles.Printing;

/// <summary>Writes the blocks of a body as Markdown, each after a blank line.</summary>
internal sealed class MarkdownBody(StringBuilder text)
{
    /// <summary>CommonMark knows numbers of up to nine digits.</summary>
    private const int LargestNumber = 999_999_999;

    // Another delimiter tells a list from one of its sort before it; kramdown knows no second one of numbers.
    private bool isSecondList;
    private BodyBlock? last;

    public void Append(BodyBlock block)
    {
        isSecondList = block.Kind == BlockKind.List && last?.Kind == BlockKind.List && IsNumbered(block.Lines[0]) == IsNumbered(last.Lines[0]) && !isSecondList;
        text.Append(block.Kind == BlockKind.Quote && last?.Kind == BlockKind.Quote ? ">\n" : "\n");
        last = block;
        switch (block.Kind)
        {
            case BlockKind.Heading: AppendHeading(block); break;
            case BlockKind.List: AppendList(block); break;
            case BlockKind.Table: AppendTable(block); break;
            case BlockKind.Preformatted: AppendFenced(block); break;
            case BlockKind.Quote: AppendLines(block.Lines.Select(MarkdownEscape.Line), "> "); break;
            default: AppendLines(block.Lines.Select(MarkdownEscape.Line), ""); break;
        }
    }

    // A backslash at its end keeps a line a line.
    private void AppendLines(IEnumerable<string> lines, string before) =>
        text.Append(before).AppendJoin("\\\n" + before, lines).Append('\n');

    /// <summary>Nothing is escaped between fences, which are longer than any run of their sign that the text holds.</summary>
    private void AppendFenced(BodyBlock block)
    {
        // Jekyll and Hugo run braces between fences, too.
        if (block.Texts.Any(line => line.Contains('{')))
        {
            AppendLines(block.Texts.Select(line => MarkdownEscape.Line(line.Replace(' ', '\u00a0'))), "");
            return;
        }

        var fence = "```";
        while (block.Texts.Any(line => line.Contains(fence, StringComparison.Ordinal)))
        {
            fence += '`';
        }

        text.Append(fence).Append('\n').AppendJoin('\n', block.Texts).Append('\n').Append(fence).Append('\n');
    }

    private void AppendHeading(BodyBlock block) => text.Append('#', block.HeadingLevel).Append(' ')
        .Append(MarkdownEscape.Line(string.Join(' ', block.Texts))).Append('\n');

    /// <summary>An item stands below the text of the item that it belongs to, and so do the lines that go on with it.</summary>
    private void AppendList(BodyBlock block)
    {
        var open = new Stack<(int Level, int Indent)>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines[i];
            if (line.Mark is null)
            {
                text.Append("\\\n").Append(' ', open.TryPeek(out var above) ? above.Indent : 0);
            }
            else
            {
                while (open.TryPeek(out var inner) && inner.Level >= line.Level)
                {
                    open.Pop();
                }

                var indent = open.TryPeek(out var outer) ? outer.Indent : 0;
                var sign = Sign(line);
                text.Append(i == 0 ? "" : "\n").Append(' ', indent).Append(sign);
                open.Push((line.Level, indent + sign.Length));
            }

            text.Append(MarkdownEscape.Line(line));
        }

        text.Append('\n');
    }

    private string Sign(BlockLine line) => IsNumbered(line)
        ? line.Mark!.Number!.Value.ToString(CultureInfo.InvariantCulture) + (isSecondList ? ") " : ". ")
        : isSecondList ? "* " : "- ";

    private static bool IsNumbered(BlockLine line) => line.Mark?.Number is >= 0 and <= LargestNumber;

    /// <summary>A table must have a header; it is empty where the page has none.</summary>
    private void AppendTable(BodyBlock block)
    {
        var columns = block.Columns;
        var hasHeader = block.Lines[0].Mark?.Kind == BodyMark.HeaderRow;
        AppendRow(hasHeader ? block.Lines[0].Cells : [], columns);
        text.Append('|').AppendJoin("", Enumerable.Repeat(" --- |", columns)).Append('\n');
        foreach (var row in block.Lines.Skip(hasHeader ? 1 : 0))
        {
            AppendRow(row.Cells, columns);
        }
    }

    private void AppendRow(IReadOnlyList<string> cells, int columns)
    {
        text.Append('|');
        for (var i = 0; i < columns; i++)
        {
            text.Append(' ').Append(i < cells.Count ? MarkdownEscape.Line(cells[i]) : "").Append(" |");
        }

        text.Append('\n');
    }
}
