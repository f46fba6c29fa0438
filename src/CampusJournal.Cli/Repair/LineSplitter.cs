using System.Text;

namespace CampusJournal.Cli.Repair;

/// <summary>Cuts a text that arrives in pieces into lines, each with its line end, so that a lost last one shows.</summary>
/// <param name="longest">How long a line may get.</param>
internal sealed class LineSplitter(int longest)
{
    private readonly StringBuilder open = new();

    /// <summary>Gets a value indicating whether the line that is not ended yet is longer than it may be.</summary>
    public bool IsTooLong => open.Length > longest;

    /// <summary>Takes the next piece.</summary>
    /// <returns>The lines that it ends.</returns>
    public List<string> Add(ReadOnlySpan<char> piece)
    {
        var lines = new List<string>();
        while (piece.IndexOf('\n') is >= 0 and var lineFeed)
        {
            lines.Add(open.Append(piece[..(lineFeed + 1)]).ToString());
            open.Clear();
            piece = piece[(lineFeed + 1)..];
        }

        open.Append(piece);
        return lines;
    }

    /// <summary>Gives the last line when it has no line end; else none.</summary>
    public List<string> End() => open.Length == 0 ? [] : [open.ToString()];
}
