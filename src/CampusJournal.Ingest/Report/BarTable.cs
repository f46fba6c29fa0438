using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>Names with their counts: a table of which each row carries its bar.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class BarTable(ReportMarkup markup)
{
    private static readonly string[] Columns = ["Name", "Number", "Share"];

    /// <summary>Writes a section with a table.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="counts">The counts.</param>
    /// <param name="whole">What the shares are of.</param>
    /// <param name="most">The most rows; what is beyond them is one row more.</param>
    /// <param name="without">Rows for what has no name.</param>
    public void Write(string title, TopCounts counts, long whole, int most, params (string Name, long Count)[] without)
    {
        var top = counts.Top(most);
        var rest = Rest(counts, top, without).Where(row => row.Count > 0).ToList();
        markup.Element("section.bars", () =>
        {
            markup.Element("h2", title);
            if (top.Count + rest.Count == 0)
            {
                markup.Element("p.none", "None.");
                return;
            }

            markup.Element("table", () =>
            {
                Head(title);
                markup.Element("tbody", () =>
                {
                    foreach (var (name, count) in top)
                    {
                        Row("tr", name, count, whole, hasBar: true);
                    }

                    foreach (var (name, count) in rest)
                    {
                        Row("tr.rest", name, count, whole, hasBar: false);
                    }
                });
            });
            if (counts.Missed > 0)
            {
                markup.Element("p.note", $"More names than are counted apart: each number is the least that it can be, and may lack up to {Number(counts.Missed)}.");
            }
        });
    }

    private static IEnumerable<(string Name, long Count)> Rest(TopCounts counts, IReadOnlyList<KeyValuePair<string, long>> top, (string Name, long Count)[] without)
    {
        var others = counts.Missed == 0 && counts.Names > top.Count ? $"{Number(counts.Names - top.Count)} others" : "others";
        return [(others, counts.Total - top.Sum(pair => pair.Value)), .. without];
    }

    private void Head(string title)
    {
        markup.Element("caption.unseen", title);
        markup.Element("thead.unseen", () => markup.Element("tr", () =>
        {
            foreach (var name in Columns)
            {
                markup.Element("th", [("scope", "col")], () => markup.Text(name));
            }
        }));
    }

    private void Row(string element, string name, long count, long whole, bool hasBar) => markup.Element(element, () =>
    {
        markup.Element("th", [("scope", "row")], () =>
        {
            markup.PageText("span.name", name);
            if (hasBar)
            {
                // What the number beside it says; at least a thread, since a name that is there has a bar.
                var width = Measure(Math.Max(0.5, 100.0 * count / whole)) + "%";
                markup.Element("svg.bar", [("aria-hidden", "true"), ("width", "100%"), ("height", "6")], () =>
                {
                    markup.Element("rect.track", [("width", "100%"), ("height", "6"), ("rx", "3")]);
                    markup.Element("rect.fill", [("width", width), ("height", "6"), ("rx", "3")]);
                });
            }
        });
        markup.Element("td.number", Number(count));
        markup.Element("td.share", Share(count, whole));
    });
}
