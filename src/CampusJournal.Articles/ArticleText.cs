using System.Globalization;
using System.Text;
using CampusJournal.Articles.Printing;

namespace CampusJournal.Articles;

/// <summary>
/// Records as plain text: title, subtitle, byline and date, one a line, then the body's blocks and the captions, a blank line between.
/// Items of lists have a dash or their number before them, quotes <c>&gt;</c>, and bars stand between the cells of a table.
/// </summary>
public static class ArticleText
{
    private const int Indent = 2;

    /// <summary>Writes a record. Its text holds no control character but line feeds, so that a form feed may stand between records.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The text with its last line end; parts that the record lacks are left out.</returns>
    public static string Write(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        var text = new StringBuilder();
        Append(text, new[] { record.Title, record.Subtitle, record.Byline, record.Date }.Select(PrintedLines.Line).Where(line => line.Length > 0));
        foreach (var block in BodyBlocks.Of(record))
        {
            Append(text, Lines(block));
        }

        foreach (var caption in record.Captions.Select(PrintedLines.Line).Where(line => line.Length > 0))
        {
            Append(text, [caption]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            text.Append(isFirst && text.Length > 0 ? "\n" : "").Append(line).Append('\n');
            isFirst = false;
        }
    }

    private static IEnumerable<string> Lines(BodyBlock block) => block.Kind switch
    {
        BlockKind.List => Items(block),
        BlockKind.Table => block.Lines.Select(row => string.Join(" | ", row.Cells).TrimEnd()),
        BlockKind.Quote => block.Texts.Select(line => "> " + line),
        _ => block.Texts,
    };

    private static IEnumerable<string> Items(BodyBlock list)
    {
        var indent = 0;
        foreach (var line in list.Lines)
        {
            if (line.Mark is null)
            {
                yield return new string(' ', indent) + line.Cells[0];
                continue;
            }

            var before = new string(' ', Indent * (line.Level - 1)) + (line.Mark.Number?.ToString(CultureInfo.InvariantCulture) is { } number ? number + ". " : "- ");
            indent = before.Length;
            yield return before + line.Cells[0];
        }
    }
}
