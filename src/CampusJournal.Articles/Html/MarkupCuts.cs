namespace CampusJournal.Articles.Html;

/// <summary>Gathers what is to be taken out of a text, and copies the rest once.</summary>
internal sealed class MarkupCuts(string text)
{
    private readonly List<(int Start, int End)> cuts = [];
    private int dropped;

    /// <summary>Takes out a stretch; each begins where the one before ended or later.</summary>
    public void Drop(int start, int end)
    {
        cuts.Add((start, end));
        dropped += end - start;
    }

    /// <summary>Gives what is left; the same string when nothing was taken out.</summary>
    public string Rest() => cuts.Count == 0 ? text : string.Create(text.Length - dropped, (text, cuts), (rest, from) =>
    {
        var copied = 0;
        foreach (var (start, end) in from.cuts)
        {
            var kept = from.text.AsSpan(copied, start - copied);
            kept.CopyTo(rest);
            rest = rest[kept.Length..];
            copied = end;
        }

        from.text.AsSpan(copied).CopyTo(rest);
    });
}
