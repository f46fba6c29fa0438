namespace CampusJournal.Articles.Printing;

/// <summary>Takes a record's body apart into blocks by its blank lines and its marks: what every writer of text for people goes through.</summary>
internal static class BodyBlocks
{
    /// <summary>Reads the blocks of a record in order; marks of lines that are not there are passed over.</summary>
    public static IEnumerable<BodyBlock> Of(ArticleRecord record)
    {
        var marks = record.Structure.Where(mark => !mark.IsOfPart).GroupBy(mark => mark.Line).ToDictionary(marks => marks.Key, marks => marks.First());
        var parts = record.Structure.Where(mark => mark.IsOfPart).ToLookup(mark => mark.Line);
        var lines = new List<BlockLine>();
        var kind = BlockKind.Paragraph;
        var texts = record.Body.Split('\n');
        for (var i = 0; i < texts.Length; i++)
        {
            var mark = marks.GetValueOrDefault(i);
            var cells = Cells(texts[i], mark is null && lines.Count > 0 && kind == BlockKind.Preformatted ? kind : KindOf(mark));
            var isBlank = cells.All(cell => cell.Length == 0);
            var isWithin = isBlank && lines.Count > 0 && kind == BlockKind.Preformatted && KindOf(marks.GetValueOrDefault(i + 1)) == kind;
            var starts = mark is not null && (KindOf(mark) != kind || kind == BlockKind.Heading);
            if (lines.Count > 0 && !isWithin && (isBlank || starts))
            {
                yield return new(kind, lines);
                lines = [];
            }

            if (!isBlank || isWithin)
            {
                kind = lines.Count == 0 ? KindOf(mark) : kind;
                lines.Add(new(cells, mark, cells is [var text] && text == texts[i] ? [.. parts[i]] : []));
            }
        }

        if (lines.Count > 0)
        {
            yield return new(kind, lines);
        }
    }

    private static IReadOnlyList<string> Cells(string line, BlockKind kind) => kind switch
    {
        BlockKind.Table => [.. line.Split('\t').Select(PrintedLines.Line)],
        BlockKind.Preformatted => [PrintedLines.LaidOut(line)],
        _ => [PrintedLines.Line(line)],
    };

    private static BlockKind KindOf(BodyMark? mark) => mark?.Kind switch
    {
        BodyMark.Heading => BlockKind.Heading,
        BodyMark.Item => BlockKind.List,
        BodyMark.Row or BodyMark.HeaderRow => BlockKind.Table,
        BodyMark.Quote => BlockKind.Quote,
        BodyMark.Preformatted => BlockKind.Preformatted,
        _ => BlockKind.Paragraph,
    };
}
