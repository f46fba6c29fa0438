namespace CampusJournal.Text.Mojibake;

/// <summary>Cuts texts into the lines that are worth a look.</summary>
internal static class DocumentLines
{
    /// <summary>Longer lines are cut, after white space where there is some: what a search holds stays bounded.</summary>
    private const int LongestLine = 2000;

    /// <summary>Gets the lines that may be damaged, in their order.</summary>
    public static List<DocumentLine> Suspicious(IReadOnlyList<string> texts, IReadOnlyList<Misreading> misreadings)
    {
        var lines = new List<DocumentLine>();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            if (!DamageTrigger.MayBeDamaged(text, misreadings))
            {
                continue;
            }

            for (var start = 0; start < text.Length;)
            {
                var end = EndOfLine(text, start);
                var line = text.AsSpan(start, end - start).TrimEnd("\r\n");
                if (DamageTrigger.MayBeDamaged(line, misreadings))
                {
                    lines.Add(new DocumentLine(i, start, line.ToString()));
                }

                start = end;
            }
        }

        return lines;
    }

    /// <summary>Gets the offset after a line and its line feed, or after as much of it as is read at once.</summary>
    private static int EndOfLine(string text, int start)
    {
        var room = Math.Min(LongestLine, text.Length - start);
        var lineFeed = text.AsSpan(start, room).IndexOf('\n');
        if (lineFeed >= 0)
        {
            return start + lineFeed + 1;
        }

        if (room == text.Length - start)
        {
            return text.Length;
        }

        var space = text.AsSpan(start, room).LastIndexOf(' ');
        return start + (space > room / 2 ? space + 1 : room);
    }
}
