using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>Counts along a line of time as columns. The drawing stretches with the page, its words stand outside of it and do not.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class ColumnChart(ReportMarkup markup)
{
    private const int Height = 100;
    private const int Step = 10;

    // Nearer to an end than this part of the whole a word would stand out of the page.
    private const double Edge = 0.04;

    /// <summary>Writes a chart with its marks.</summary>
    /// <param name="id">A name that no other chart has.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <param name="text">What there is to see, in a sentence.</param>
    /// <param name="scale">What the height of the chart stands for.</param>
    /// <param name="columns">The columns, each with the name that it shows under a pointer.</param>
    /// <param name="marks">Words under it, each at a part of the whole width from 0 to 1.</param>
    public void Write(
        string id, string title, string text, string scale, IReadOnlyList<(string Name, long Count)> columns, IEnumerable<(string Word, double At)> marks)
    {
        var highest = Math.Max(1, columns.Count == 0 ? 1 : columns.Max(column => column.Count));
        IReadOnlyList<(string, string)> attributes =
        [
            ("role", "img"), ("aria-labelledby", $"{id}-title {id}-text"), ("viewBox", $"0 0 {columns.Count * Step} {Height}"), ("preserveAspectRatio", "none"),
        ];
        markup.Element("p.scale", [("aria-hidden", "true")], () => markup.Text(scale));
        markup.Element("svg.columns", attributes, () =>
        {
            markup.Element("title", [("id", $"{id}-title")], () => markup.Text(title));
            markup.Element("desc", [("id", $"{id}-text")], () => markup.Text(text));
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Count > 0)
                {
                    var (name, count) = columns[i];
                    var height = Math.Max(1, (double)Height * count / highest);
                    markup.Element(
                        "rect.fill",
                        [("x", Measure((i * Step) + 1)), ("y", Measure(Height - height)), ("width", Measure(Step - 2)), ("height", Measure(height))],
                        () => markup.Element("title", $"{name}: {Number(count)}"));
                }
            }
        });
        markup.Element("svg.axis", [("aria-hidden", "true"), ("width", "100%"), ("height", "24")], () =>
        {
            foreach (var (word, at) in marks)
            {
                var anchor = at < Edge ? "start" : at > 1 - Edge ? "end" : "middle";
                markup.Element("text", [("x", Measure(100 * at) + "%"), ("y", "18"), ("text-anchor", anchor)], () => markup.Text(word));
            }
        });
    }
}
