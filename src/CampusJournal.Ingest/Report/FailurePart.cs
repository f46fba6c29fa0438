using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>The failures, each with its place and reason.</summary>
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

        new LongList(markup).Write(failures.First, Write);
        if (all > failures.First.Count)
        {
            markup.Element("p.note", $"{Number(all - failures.First.Count)} more; a file of errors lists every one.");
        }
    });

    private void Write(PageFailure failure) => markup.Element("li", () =>
    {
        markup.Element("p.key", failure.Code);
        markup.Element("div", () =>
        {
            markup.PageText("p.place", failure.Source);
            markup.PageText("p.message", failure.Message);
            if (failure.Offset is { } offset)
            {
                markup.Element("p.meta", () => markup.Element("span", $"at offset {Number(offset)}"));
            }
        });
    });
}
