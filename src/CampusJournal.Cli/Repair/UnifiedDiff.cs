using System.Globalization;
using System.Text;

namespace CampusJournal.Cli.Repair;

/// <summary>
/// The difference of a file before and after repair, as <c>diff -u</c> writes it, line by line as the file is read. A repair changes lines
/// and hardly ever their number, so lines are compared by their place.
/// </summary>
/// <param name="output">Where the difference goes.</param>
/// <param name="path">The file's name, as it is to be shown.</param>
/// <param name="encoding">How the lines are written.</param>
/// <param name="showLine">How a line of a change is shown, with the line that it replaces or is replaced by, or null; and whether it is the new one.</param>
internal sealed class UnifiedDiff(Stream output, string path, Encoding encoding, Func<string, string?, bool, string> showLine)
{
    private const int Context = 3;

    // A longer change is written in pieces without lines around: as patch knows them, those must be as many before as after.
    private const int LongestHunk = 1 << 16;

    private readonly Queue<string> lead = new();
    private readonly List<string> tail = [];
    private readonly StringBuilder hunk = new();
    private long oldLine;
    private long newLine;
    private long oldStart;
    private long newStart;
    private long leadCount;
    private long leadLength;
    private bool isOpen;
    private bool isSplit;

    /// <summary>Gets a value indicating whether there was a difference.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Takes the next lines, each with its line end.</summary>
    public void Add(IReadOnlyList<string> oldLines, IReadOnlyList<string> newLines)
    {
        if (oldLines.Count == newLines.Count)
        {
            for (var i = 0; i < oldLines.Count;)
            {
                i = AddPairs(oldLines, newLines, i);
            }

            return;
        }

        var start = 0;
        var least = Math.Min(oldLines.Count, newLines.Count);
        while (start < least && oldLines[start] == newLines[start])
        {
            Keep(oldLines[start++]);
        }

        var end = 0;
        while (end < least - start && oldLines[^(end + 1)] == newLines[^(end + 1)])
        {
            end++;
        }

        Replace([.. oldLines.Skip(start).Take(oldLines.Count - end - start)], [.. newLines.Skip(start).Take(newLines.Count - end - start)]);
        for (; end > 0; end--)
        {
            Keep(oldLines[^end]);
        }
    }

    /// <summary>Writes what is left.</summary>
    public void Finish() => CloseHunk();

    private int AddPairs(IReadOnlyList<string> oldLines, IReadOnlyList<string> newLines, int start)
    {
        var end = start;
        while (end < oldLines.Count && oldLines[end] != newLines[end])
        {
            end++;
        }

        if (end == start)
        {
            Keep(oldLines[start]);
            return start + 1;
        }

        Replace([.. oldLines.Skip(start).Take(end - start)], [.. newLines.Skip(start).Take(end - start)]);
        return end;
    }

    private void Keep(string line)
    {
        oldLine++;
        newLine++;
        if (!isOpen)
        {
            lead.Enqueue(line);
            if (lead.Count > Context)
            {
                lead.Dequeue();
            }

            return;
        }

        tail.Add(line);
        if (tail.Count > 2 * Context || (isSplit && tail.Count == Context))
        {
            CloseHunk();
        }
    }

    private void Replace(string[] oldLines, string[] newLines)
    {
        if (oldLines.Length + newLines.Length == 0)
        {
            return;
        }

        OpenHunk();
        var isPaired = oldLines.Length == newLines.Length;
        for (var i = 0; i < oldLines.Length; i++)
        {
            Append('-', showLine(Content(oldLines[i]), isPaired ? Content(newLines[i]) : null, false), oldLines[i]);
        }

        for (var i = 0; i < newLines.Length; i++)
        {
            Append('+', showLine(Content(newLines[i]), isPaired ? Content(oldLines[i]) : null, true), newLines[i]);
        }

        oldLine += oldLines.Length;
        newLine += newLines.Length;
        if (hunk.Length > LongestHunk)
        {
            WritePiece();
        }
    }

    private void OpenHunk()
    {
        if (!isOpen)
        {
            (isOpen, isSplit) = (true, false);
            leadCount = lead.Count;
            (oldStart, newStart) = (oldLine - leadCount, newLine - leadCount);
            AppendKept(lead);
            lead.Clear();
            leadLength = hunk.Length;
            return;
        }

        if (isSplit && hunk.Length == 0)
        {
            (oldStart, newStart) = (oldLine, newLine);
            tail.Clear();
        }

        AppendKept(tail);
        tail.Clear();
    }

    /// <summary>Writes what the hunk holds as one of its own; the rest of the change follows.</summary>
    private void WritePiece()
    {
        WriteHunk(isSplit ? 0 : (int)leadLength, isSplit ? 0 : leadCount, oldLine, newLine);
        isSplit = true;
    }

    private void CloseHunk()
    {
        if (!isOpen)
        {
            return;
        }

        var after = isSplit ? 0 : Math.Min(Context, tail.Count);
        var end = tail.Count;
        AppendKept(tail.Take(after));
        if (hunk.Length > 0)
        {
            WriteHunk(0, 0, oldLine - end + after, newLine - end + after);
        }

        foreach (var line in tail.TakeLast(Context))
        {
            lead.Enqueue(line);
        }

        while (lead.Count > Context || (lead.Count > end - after && lead.Count > 0))
        {
            lead.Dequeue();
        }

        tail.Clear();
        isOpen = false;
    }

    private void WriteHunk(int skippedLength, long skippedLines, long oldEnd, long newEnd)
    {
        var text = new StringBuilder();
        if (!IsChanged)
        {
            // As GNU diff does it: behind a tab patch looks for no more of a name with spaces.
            var name = path + (path.Contains(' ') ? "\t" : "");
            text.Append("--- ").Append(name).Append("\n+++ ").Append(name).Append('\n');
        }

        IsChanged = true;
        text.Append("@@ -").Append(Range(oldStart + skippedLines, oldEnd))
            .Append(" +").Append(Range(newStart + skippedLines, newEnd)).Append(" @@\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        output.Write(encoding.GetBytes(hunk.ToString(skippedLength, hunk.Length - skippedLength)));
        hunk.Clear();
    }

    private static string Range(long start, long end)
    {
        var count = end - start;
        var line = count == 0 ? start : start + 1;
        return count == 1 ? line.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{line},{count}");
    }

    private void AppendKept(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Append(' ', showLine(Content(line), Content(line), false), line);
        }
    }

    private void Append(char mark, string shown, string line)
    {
        hunk.Append(mark).Append(shown).Append('\n');
        if (!line.EndsWith('\n'))
        {
            hunk.Append("\\ No newline at end of file\n");
        }
    }

    private static string Content(string line) => line.EndsWith('\n') ? line[..^1] : line;
}
