using System.Text;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>Lines of a text, none held longer than a bound.</summary>
/// <param name="text">The text.</param>
/// <param name="longest">The longest line in characters, or in what else is measured.</param>
/// <param name="measure">Measures a part of a line; null to count its characters.</param>
internal sealed class BoundedLines(TextReader text, int longest, Func<ReadOnlySpan<char>, int>? measure = null)
{
    // A string has fewer than 2^30 characters; what is measured may be less than a character each.
    private const int LongestString = 1 << 29;

    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder line = new();
    private int start;
    private int end;

    /// <summary>Reads a line.</summary>
    /// <param name="value">The line without its end; null when it is too long and was passed over.</param>
    /// <returns>False at the end of the text.</returns>
    public bool Read(out string? value)
    {
        var (isTooLong, size) = (false, 0);
        var hasAny = false;
        while (Fill())
        {
            hasAny = true;
            var rest = buffer.AsSpan(start, end - start);
            var length = rest.IndexOf('\n');
            var part = length < 0 ? rest : rest[..length];
            size = isTooLong ? size : size + (measure?.Invoke(part) ?? part.Length);
            isTooLong |= size > longest || line.Length + part.Length > LongestString;
            line.Append(isTooLong ? [] : part);
            start += part.Length + (length < 0 ? 0 : 1);
            if (length >= 0)
            {
                break;
            }
        }

        value = isTooLong ? null : line.ToString();

        // At once: a long line need not wait for the next one beside its copy.
        line.Clear();
        return hasAny;
    }

    private bool Fill()
    {
        if (start == end)
        {
            (start, end) = (0, text.Read(buffer, 0, buffer.Length));
        }

        return start < end;
    }
}
