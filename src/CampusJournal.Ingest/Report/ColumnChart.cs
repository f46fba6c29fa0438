using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>Counts along a line of time as columns. The drawing stretches with the page, its words stand outside of it and do not.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class ColumnChart(ReportMarkup markup)
{
    private const int Height = 100;
    private const int Step = 10;

    /// <summary>Writes a chart with its marks.</summary>
    /// <param name="id">A name that no other chart has.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <param name="text">What there is to see, in a sentence.</param>
    /// <param name="counts">The columns.</param>
    /// <param name="marks">Words under it, from the left end to the right one.</param>
    public void Write(string id, string title, string text, IReadOnlyList<long> counts, IReadOnlyList<string> marks)
    {
        var highest = Math.Max(1, counts.Count == 0 ? 1 : counts.Max());
        IReadOnlyList<(string, string)> attributes =
        [
            ("role", "img"), ("aria-labelledby", $"{id}-title {id}-text"), ("viewBox", $"0 0 {counts.Count * Step} {Height}"), ("preserveAspectRatio", "none"),
        ];
        markup.Element("svg.columns", attributes, () =>
        {
            markup.Element("title", [("id", $"{id}-title")], () => markup.Text(title));
            markup.Element("desc", [("id", $"{id}-text")], () => markup.Text(text));
            for (var i = 0; i < counts.Count; i++)
            {
                if (counts[i] > 0)
                {
                    var height = Math.Max(1, (double)Height * counts[i] / highest);
                    markup.Element("rect.fill", [("x", Measure((i * Step) + 1)), ("y", Measure(Height - height)), ("width", Measure(Step - 2)), ("height", Measure(height))]);
                }
            }
        });
        markup.Element("p.marks", [("aria-hidden", "true")], () =>
        {
            foreach (var mark in marks)
            {
                markup.Element("span", mark);
            }
        });
    }
}
