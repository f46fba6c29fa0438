using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>The failures, each with its place and reason.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class FailurePart(ReportMarkup markup)
{
    public void Write(IngestReport balance, FailureList failures) => markup.Element("section.wide", () =>
    {
        markup.Element("h2", "Failures");
        if (balance.Failures == 0)
        {
            markup.Element("p.none", "None.");
            return;
        }

        new LongList(markup).Write(failures.First, Write);
        if (balance.Failures > failures.First.Count)
        {
            markup.Element("p.note", $"{Number(balance.Failures - failures.First.Count)} more; a file of errors lists every one.");
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
