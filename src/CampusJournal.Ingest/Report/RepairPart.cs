using System.Globalization;
using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>The least sure repairs, for an editor's eye.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class RepairPart(ReportMarkup markup)
{
    public void Write(RecordCounts counts, RepairList repairs) => markup.Element("section.wide", () =>
    {
        markup.Element("h2", "Repairs, the least sure first");
        markup.Element("p.lead", Lead(counts));
        var lowest = repairs.Lowest;
        new LongList(markup).Write(lowest, Write);
        var others = repairs.Met - lowest.Sum(repair => repair.Times);
        if (others > 0 && lowest.Count > 0)
        {
            markup.Element("p.note", $"{Number(others)} more are as sure or surer.");
        }

        if (repairs.Certain.Count > 0)
        {
            markup.Element("h3", lowest.Count == 0 ? "All are certain; some of them" : "Some that are certain");
            new LongList(markup).Write([.. repairs.Certain], Write);
        }
    });

    private static string Lead(RecordCounts counts)
    {
        var damaged = counts.Chains.Total;
        var lost = counts.Unrecoverable == 0 ? "" : $" {Plural(counts.Unrecoverable, "stretch", "stretches")} of damaged text could not be read, left as found.";
        var earlier = counts.Earlier == 0 ? "" : " Of records that an earlier run made the texts are shown only where their page was met again.";
        return damaged == 0
            ? $"No record needed repair.{lost}"
            : $"{Number(damaged)} of {Plural(counts.Records, "record", "records")} had damaged text; {Plural(counts.RepairedChars, "character", "characters")} repaired.{lost}{earlier}";
    }

    private static string Plural(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private void Write(ListedRepair repair) => markup.Element("li", () =>
    {
        markup.Element("p.key", () =>
        {
            markup.Element("span.unseen", "Confidence ");
            markup.Text(Confidence(repair.Confidence));
        });
        markup.Element("div", () =>
        {
            markup.Element("p.before", () => Labelled("Before", repair.Before));
            markup.Element("p.after", () => Labelled("After", repair.After));
            markup.Element("p.meta", () =>
            {
                markup.Element("span", repair.Chain);
                markup.PageText("span", ShownText.Cut(repair.Path));
                markup.Link(repair.Url, "the page");
                if (repair.Times > 1)
                {
                    markup.Element("span", $"{Number(repair.Times)} times");
                }
            });
        });
    });

    private void Labelled(string label, string text)
    {
        markup.Element("span.unseen", label + ": ");
        markup.PageText("span", text);
    }

    // Cut, not rounded: only what is sure is shown as 1.
    private static string Confidence(double confidence) =>
        confidence >= 1 ? "1.000" : (Math.Floor(confidence * 1000) / 1000).ToString("0.000", CultureInfo.InvariantCulture);
}
