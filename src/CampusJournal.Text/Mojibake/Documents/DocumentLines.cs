using System.Buffers;
using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>
/// Cuts texts into the lines that are worth a look, a row of a table into its cells, and a line of two chains where they meet. A cell is a
/// text of its own: damage in one says nothing on the good letters of another.
/// </summary>
internal static class DocumentLines
{
    /// <summary>
    /// Longer lines are cut: what a search holds stays bounded. A multiple of 2, 3 and 6, so that damage without any place to cut at
    /// keeps its pairs, its three bytes and its doubled three bytes together.
    /// </summary>
    public const int LongestLine = 1998;

    /// <summary>Longer than every reference that is read; none is cut in two.</summary>
    private const int LongestReference = 12;

    /// <summary>Between two quoted cells of CSV, up to the quote of the second.</summary>
    private const string EndOfCell = "\",\"";

    private static readonly SearchValues<char> Signs = SearchValues.Create("\t,.;:!?)]>");

    /// <summary>Gets the lines that may be damaged, in their order.</summary>
    public static List<DocumentLine> Suspicious(IReadOnlyList<string> texts)
    {
        var lines = new List<DocumentLine>();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            if (!SuspectCharacters.AreIn(text))
            {
                continue;
            }

            for (var start = 0; start < text.Length;)
            {
                var end = start + LengthOfLine(text.AsSpan(start));
                var line = text.AsSpan(start, end - start).TrimEnd("\r\n");
                if (SuspectCharacters.AreIn(line))
                {
                    Add(lines, i, text, start, line);
                }

                start = end;
            }
        }

        return lines;
    }

    /// <summary>Adds a line; one that went through two chains in parts is as good as several.</summary>
    private static void Add(List<DocumentLine> lines, int source, string text, int start, ReadOnlySpan<char> line)
    {
        var place = 0;
        foreach (var seam in ChainSeams.In(line))
        {
            lines.Add(new DocumentLine(source, start + place, line[place..seam].ToString()));
            place = seam;
        }

        lines.Add(new DocumentLine(source, start + place, line.Length == text.Length && place == 0 ? text : line[place..].ToString()));
    }

    /// <summary>Measures the first line or cell with its line feed, tab or comma, or as much of it as is read at once: what follows <see cref="LongestLine"/> is not looked at.</summary>
    public static int LengthOfLine(ReadOnlySpan<char> text)
    {
        var room = text[..Math.Min(LongestLine, text.Length)];
        var end = room.IndexOfAny('\n', '\t');
        if ((end < 0 ? room : room[..end]).IndexOf(EndOfCell) is >= 0 and var cell)
        {
            return cell + EndOfCell.Length - 1;
        }

        if (end >= 0)
        {
            return end + 1;
        }

        return room.Length == text.Length ? room.Length : PlaceToCut(room);
    }

    /// <summary>After the last space of the second half, else after its last ASCII sign, else where no character and no reference is cut in two.</summary>
    private static int PlaceToCut(ReadOnlySpan<char> room)
    {
        var half = room[(room.Length / 2)..];
        var place = half.LastIndexOf(' ');
        place = place >= 0 ? place : half.LastIndexOfAny(Signs);
        if (place >= 0)
        {
            return room.Length - half.Length + place + 1;
        }

        var last = room[^LongestReference..].LastIndexOf('&');
        return last >= 0 ? room.Length - LongestReference + last : room.Length - (char.IsHighSurrogate(room[^1]) ? 1 : 0);
    }
}
