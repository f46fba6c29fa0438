namespace CampusJournal.Articles.Html;

/// <summary>Gathers what is to be taken out of a text, and copies the rest once.</summary>
internal sealed class MarkupCuts
{
    private readonly List<(int Start, int End)> cuts = [];

    /// <summary>Takes out a stretch; each begins where the one before ended or later.</summary>
    public void Drop(int start, int end) => cuts.Add((start, end));

    /// <summary>Copies what is left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">Where it goes: as long as the text, or the text itself.</param>
    /// <returns>How long it is.</returns>
    public int CopyRest(ReadOnlySpan<char> text, Span<char> rest)
    {
        var (copied, length) = (0, 0);
        foreach (var (start, end) in cuts)
        {
            length += Copy(text[copied..start], rest[length..]);
            copied = end;
        }

        return length + Copy(text[copied..], rest[length..]);
    }

    private static int Copy(ReadOnlySpan<char> kept, Span<char> rest)
    {
        kept.CopyTo(rest);
        return kept.Length;
    }
}
