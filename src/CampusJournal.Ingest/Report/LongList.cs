namespace CampusJournal.Ingest.Report;

/// <summary>A list of which the first things are seen at once and the others when asked for.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class LongList(ReportMarkup markup)
{
    private const int AtOnce = 20;

    public void Write<T>(IReadOnlyList<T> things, Action<T> write)
    {
        if (things.Count == 0)
        {
            return;
        }

        Write(things.Take(AtOnce), write);
        if (things.Count > AtOnce)
        {
            markup.Element("details", () =>
            {
                markup.Element("summary", $"Show {things.Count - AtOnce} more");
                Write(things.Skip(AtOnce), write);
            });
        }
    }

    private void Write<T>(IEnumerable<T> things, Action<T> write) => markup.Element("ol.list", () =>
    {
        foreach (var thing in things)
        {
            write(thing);
        }
    });
}
