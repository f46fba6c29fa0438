using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>The failures by reason, each with its first places.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class FailurePart(ReportMarkup markup)
{
    public void Write(IngestReport balance, FailureList failures) => markup.Element("section.wide", () =>
    {
        markup.Element("h2", "Failures");
        var all = balance.Failures + balance.Faults;
        if (all == 0)
        {
            markup.Element("p.none", "None.");
            return;
        }

        if (balance.Faults > 0)
        {
            markup.Element("p.lead", $"{Number(balance.Faults)} of {Number(all)} are of pages that their containers prove incomplete; what is there of them is kept as records.");
        }

        var groups = failures.Groups;
        new LongList(markup).Write(groups, Write);
        var others = all - groups.Sum(group => group.Count);
        if (others > 0)
        {
            markup.Element("p.note", $"{Number(others)} more; a file of errors lists every one.");
        }
    });

    private void Write(FailureGroup group) => markup.Element("li", () =>
    {
        markup.Element("p.key", () =>
        {
            markup.Text(group.Code);
            if (group.Count > 1)
            {
                markup.Element("span.times", $"{Number(group.Count)} times");
            }
        });
        markup.Element("div", () =>
        {
            markup.PageText("p.message", group.Message);
            foreach (var (source, offset) in group.Places)
            {
                markup.Element("p.place", () =>
                {
                    markup.PageText("span", source);
                    if (offset is { } at)
                    {
                        markup.Element("span.offset", $"at offset {Number(at)}");
                    }
                });
            }

            if (group.Count > group.Places.Count)
            {
                markup.Element("p.meta", () => markup.Element("span", $"and {Number(group.Count - group.Places.Count)} more"));
            }
        });
    });
}
