namespace CampusJournal.Cli.JsonLines;

/// <summary>Gathers adjacent lines with the same value of a field into documents; without a field each line is its own.</summary>
/// <param name="field">The field's name, or null.</param>
internal sealed class DocumentGrouping(string? field)
{
    private const int MostLines = 10_000;
    private const int MostBytes = 8 << 20;

    private List<InputLine> open = [];
    private int bytes;

    /// <summary>Takes a line.</summary>
    /// <returns>A document that this line closed, or null.</returns>
    public IReadOnlyList<InputLine>? Add(InputLine line)
    {
        var closed = Continues(line) ? null : Close();
        open.Add(line);
        bytes += line.Bytes.Length;
        return closed;
    }

    /// <summary>Closes the open document; null when there is none.</summary>
    public IReadOnlyList<InputLine>? Close()
    {
        if (open.Count == 0)
        {
            return null;
        }

        var closed = open;
        (open, bytes) = ([], 0);
        return closed;
    }

    private bool Continues(InputLine line)
    {
        if (open.Count == 0)
        {
            return true;
        }

        if (field is null || open.Count >= MostLines || bytes + line.Bytes.Length > MostBytes)
        {
            return false;
        }

        var value = line.Value(field);
        return value.Length > 0 && value.SequenceEqual(open[^1].Value(field));
    }
}
