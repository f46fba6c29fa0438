namespace CampusJournal.Cli.Repair;

/// <summary>The lines of a file as they lie there, taken as many at a time as are asked for.</summary>
/// <param name="reader">The file, each byte as one character.</param>
/// <param name="longest">How long a line may be.</param>
internal sealed class RawLines(TextReader reader, int longest)
{
    private readonly LineSplitter splitter = new(longest);
    private readonly Queue<string> ready = new();
    private readonly char[] block = new char[1 << 16];
    private bool isAtEnd;

    /// <summary>Takes lines; fewer at the end of the file.</summary>
    /// <returns>Whether no line is longer than it may be.</returns>
    public bool TryTake(int count, out List<string> lines)
    {
        while (ready.Count < count && !isAtEnd)
        {
            var read = reader.Read(block);
            isAtEnd = read == 0;
            foreach (var line in isAtEnd ? splitter.End() : splitter.Add(block.AsSpan(0, read)))
            {
                ready.Enqueue(line);
            }

            if (splitter.IsTooLong)
            {
                lines = [];
                return false;
            }
        }

        lines = [];
        for (; count > 0 && ready.TryDequeue(out var next); count--)
        {
            lines.Add(next);
        }

        return true;
    }
}
