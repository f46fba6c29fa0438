namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Curly quotes, and the mark before a caption, as the only damage of an English line: <c>didn¡¯t</c>, <c>¡°we¡±</c>, <c>¡ã A view</c>.
/// Korean papers in English hold them by the thousand. No text has ¡ before ® ¯ ° or ±, and the pairs A1 AE to A1 B1 are the same four
/// quotes in code page 949 and in GB 2312; nor is ¡ with an accented letter a word of Spanish.
/// </summary>
internal static class LoneSigns
{
    private const double Confidence = 0.99;
    private const char Lead = '¡';
    private const string Trails = "®¯°±";
    private const string Quotes = "‘’“”";

    // ■ △ ▲ (A1 E1 to A1 E3), before a line of several words that begins with a capital.
    private const int LeastSpaces = 3;
    private const string TrailsOfMarks = "áâã";
    private const string Marks = "■△▲";

    private static readonly string[] Chain = ["cp949", "latin-1"];

    /// <summary>Lists the steps that repair these signs of those lines of a text that hold nothing else outside ASCII.</summary>
    public static List<RepairStep> In(string text)
    {
        var steps = new List<RepairStep>();
        for (var start = text.IndexOf(Lead, StringComparison.Ordinal); start >= 0 && start < text.Length;)
        {
            var lineStart = text.LastIndexOf('\n', start) + 1;
            var lineEnd = text.IndexOf('\n', start);
            lineEnd = lineEnd < 0 ? text.Length : lineEnd;
            AddLine(steps, text, lineStart, lineEnd);
            var next = text.AsSpan(lineEnd).IndexOf(Lead);
            start = next < 0 ? -1 : lineEnd + next;
        }

        return steps;
    }

    private static void AddLine(List<RepairStep> steps, string text, int start, int end)
    {
        var count = steps.Count;
        for (var i = start; i < end; i++)
        {
            if (text[i] < 0x80)
            {
                continue;
            }

            if (SignAt(text, start, end, i) is not '\0' and var sign)
            {
                steps.Add(Step(text, i, sign));
                i++;
                continue;
            }

            steps.RemoveRange(count, steps.Count - count);
            return;
        }
    }

    /// <summary>The sign that two characters are, U+0000 for none.</summary>
    private static char SignAt(string text, int start, int end, int index)
    {
        if (text[index] != Lead || index + 1 == end)
        {
            return '\0';
        }

        var trail = text[index + 1];
        if (Trails.IndexOf(trail, StringComparison.Ordinal) is >= 0 and var quote)
        {
            return StandsBesideWord(text, start, end, index, isOpening: quote is 0 or 2) ? Quotes[quote] : '\0';
        }

        var mark = TrailsOfMarks.IndexOf(trail, StringComparison.Ordinal);
        var rest = text.AsSpan(index + 2, end - index - 2);
        return mark >= 0 && index == start && rest is [' ', >= 'A' and <= 'Z', ..] && rest.Count(' ') >= LeastSpaces ? Marks[mark] : '\0';
    }

    private static RepairStep Step(string text, int index, char sign) => new()
    {
        Start = index,
        End = index + 2,
        Before = text[index..(index + 2)],
        After = sign.ToString(),
        Chain = Chain,
        Confidence = Confidence,
        Proven = true,
    };

    /// <summary>An opening quote stands before a word, a closing one after a word or its punctuation.</summary>
    private static bool StandsBesideWord(string text, int start, int end, int index, bool isOpening)
    {
        var beside = isOpening ? index + 2 : index - 1;
        return beside >= start && beside < end && text[beside] != ' ';
    }
}
