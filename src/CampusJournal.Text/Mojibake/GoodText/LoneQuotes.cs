namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Curly quotes as the only damage of an English line: <c>didn¡¯t</c>, <c>¡°we¡±</c>. Korean papers in English hold them by the thousand.
/// No text has ¡ before ® ¯ ° or ±, and the pairs A1 AE to A1 B1 are the same four quotes in code page 949 and in GB 2312.
/// </summary>
internal static class LoneQuotes
{
    private const double Confidence = 0.99;
    private const char Lead = '¡';
    private const string Trails = "®¯°±";
    private const string Quotes = "‘’“”";

    private static readonly string[] Chain = ["cp949", "latin-1"];

    /// <summary>Lists the steps that repair the quotes of those lines of a text that hold nothing else outside ASCII.</summary>
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

            var place = text[i] == Lead && i + 1 < end ? Trails.IndexOf(text[i + 1], StringComparison.Ordinal) : -1;
            if (place < 0 || !StandsBesideWord(text, start, end, i, isOpening: place is 0 or 2))
            {
                steps.RemoveRange(count, steps.Count - count);
                return;
            }

            steps.Add(new RepairStep { Start = i, End = i + 2, Before = text[i..(i + 2)], After = Quotes[place].ToString(), Chain = Chain, Confidence = Confidence, Proven = true });
            i++;
        }
    }

    /// <summary>An opening quote stands before a word, a closing one after a word or its punctuation.</summary>
    private static bool StandsBesideWord(string text, int start, int end, int index, bool isOpening)
    {
        var beside = isOpening ? index + 2 : index - 1;
        return beside >= start && beside < end && text[beside] != ' ';
    }
}
