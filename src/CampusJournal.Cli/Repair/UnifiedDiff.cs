using System.Globalization;
using System.Text;

namespace CampusJournal.Cli.Repair;

/// <summary>
/// The difference of a text before and after repair, as <c>diff -u</c> writes it. A repair changes lines and hardly ever their
/// number, so lines are compared by their place; when the number differs, all between the first and the last change is one block.
/// </summary>
internal sealed class UnifiedDiff(string before, string after, bool isColored, bool isEscaped)
{
    private const int Context = 3;
    private const string Red = "\e[31m", Green = "\e[32m", Marked = "\e[7m", Unmarked = "\e[27m", Plain = "\e[0m";

    private readonly string[] oldLines = Split(before);
    private readonly string[] newLines = Split(after);

    /// <summary>Writes the difference.</summary>
    public void Write(Stream output, string path)
    {
        var name = Escaped.Text(path);
        var text = new StringBuilder().Append("--- ").Append(name).Append("\n+++ ").Append(name).Append('\n');
        foreach (var hunk in Hunks())
        {
            Append(text, hunk);
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    // A block of changed lines: [Start, End) of the old text is replaced by [Start + shift, ...) of the new one.
    private readonly record struct Block(int OldStart, int OldEnd, int NewStart, int NewEnd);

    private List<Block> Blocks()
    {
        if (oldLines.Length != newLines.Length)
        {
            return [Middle()];
        }

        var blocks = new List<Block>();
        for (var i = 0; i < oldLines.Length; i++)
        {
            var start = i;
            while (i < oldLines.Length && oldLines[i] != newLines[i])
            {
                i++;
            }

            if (i > start)
            {
                blocks.Add(new(start, i, start, i));
            }
        }

        return blocks;
    }

    private Block Middle()
    {
        var least = Math.Min(oldLines.Length, newLines.Length);
        var start = 0;
        while (start < least && oldLines[start] == newLines[start])
        {
            start++;
        }

        var end = 0;
        while (end < least - start && oldLines[^(end + 1)] == newLines[^(end + 1)])
        {
            end++;
        }

        return new(start, oldLines.Length - end, start, newLines.Length - end);
    }

    private IEnumerable<List<Block>> Hunks()
    {
        var hunk = new List<Block>();
        foreach (var block in Blocks())
        {
            if (hunk.Count > 0 && block.OldStart - hunk[^1].OldEnd > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    private void Append(StringBuilder text, List<Block> hunk)
    {
        var first = hunk[0];
        var last = hunk[^1];
        var lead = Math.Min(Context, first.OldStart);
        var tail = Math.Min(Context, oldLines.Length - last.OldEnd);
        var oldRange = Range(first.OldStart - lead, last.OldEnd + tail);
        var newRange = Range(first.NewStart - lead, last.NewEnd + tail);
        text.Append("@@ -").Append(oldRange).Append(" +").Append(newRange).Append(" @@\n");
        var next = first.OldStart - lead;
        foreach (var block in hunk)
        {
            AppendKept(text, next, block.OldStart);
            AppendBlock(text, block);
            next = block.OldEnd;
        }

        AppendKept(text, next, last.OldEnd + tail);
    }

    private static string Range(int start, int end)
    {
        var count = end - start;
        var line = count == 0 ? start : start + 1;
        return count == 1 ? line.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{line},{count}");
    }

    private void AppendKept(StringBuilder text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            AppendLine(text, " ", Shown(oldLines[i]), oldLines[i]);
        }
    }

    private void AppendBlock(StringBuilder text, Block block)
    {
        var isPaired = block.OldEnd - block.OldStart == block.NewEnd - block.NewStart;
        for (var i = block.OldStart; i < block.OldEnd; i++)
        {
            var other = isPaired ? newLines[block.NewStart + i - block.OldStart] : null;
            AppendLine(text, "-", Colored(oldLines[i], other, Red), oldLines[i]);
        }

        for (var i = block.NewStart; i < block.NewEnd; i++)
        {
            var other = isPaired ? oldLines[block.OldStart + i - block.NewStart] : null;
            AppendLine(text, "+", Colored(newLines[i], other, Green), newLines[i]);
        }
    }

    private static void AppendLine(StringBuilder text, string mark, string shown, string line)
    {
        text.Append(mark).Append(shown).Append('\n');
        if (!line.EndsWith('\n'))
        {
            text.Append("\\ No newline at end of file\n");
        }
    }

    // From the first to the last changed character the line is shown in reverse.
    private string Colored(string line, string? other, string color)
    {
        if (!isColored)
        {
            return Shown(line);
        }

        var start = other is null ? 0 : line.AsSpan().CommonPrefixLength(other);
        var end = other is null ? line.Length : line.Length - CommonEnd(line.AsSpan(start), other.AsSpan(start));
        return $"{color}{Shown(line[..start])}{Marked}{Shown(line[start..end])}{Unmarked}{Shown(line[end..])}{Plain}";
    }

    private static int CommonEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    private string Shown(string line)
    {
        var content = line.TrimEnd('\n');
        return isEscaped ? Escaped.Line(content) : content;
    }

    // Each line with its line end, so that a lost last one shows.
    private static string[] Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found >= 0 ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
