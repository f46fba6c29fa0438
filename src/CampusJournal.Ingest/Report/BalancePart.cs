using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>The balance: what was seen, and what became of it.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class BalancePart(ReportMarkup markup)
{
    private const double Least = 0.005;

    public void Write(IngestReport balance) => markup.Element("section.balance", [("aria-label", "Balance")], () =>
    {
        markup.Element("p.sum", () =>
        {
            Term("", "seen", balance.Seen);
            Term("=", "records", balance.Records);
            Term("+", "failures", balance.Failures);
            Term("+", "skipped", balance.Skipped);
        });
        Bar(balance);
        Reasons("Failures", balance.FailuresByCode);
        Reasons("Skipped", balance.SkippedByReason);
    });

    // The sign belongs to the term behind it, so that no line ends with one.
    private void Term(string sign, string name, long count) => markup.Element($"span.term.{name}", () =>
    {
        markup.Element("b", () =>
        {
            if (sign.Length > 0)
            {
                markup.Element("span.sign", sign);
                markup.Text(" ");
            }

            markup.Text(Number(count));
        });
        markup.Text(" ");
        markup.Element("i", name switch { "records" when count == 1 => "record", "failures" when count == 1 => "failure", _ => name });
    });

    private void Bar(IngestReport balance)
    {
        var seen = Math.Max(1, balance.Seen);
        (string Name, long Count)[] parts = [("records", balance.Records), ("failures", balance.Failures), ("skipped", balance.Skipped)];

        // One failure of a million is to be seen, too.
        var widths = parts.Select(part => part.Count == 0 ? 0 : Math.Max(Least, (double)part.Count / seen)).ToList();
        var (start, sum) = (0.0, Math.Max(1, widths.Sum()));
        markup.Element("svg.whole", [("role", "img"), ("aria-labelledby", "balance-title balance-text"), ("width", "100%"), ("height", "14")], () =>
        {
            markup.Element("title", [("id", "balance-title")], () => markup.Text("Balance"));
            markup.Element("desc", [("id", "balance-text")], () => markup.Text(
                $"{Share(balance.Records, seen)} records, {Share(balance.Failures, seen)} failures, {Share(balance.Skipped, seen)} skipped."));
            markup.Element("rect.track", [("width", "100%"), ("height", "14")]);
            for (var i = 0; i < parts.Length; i++)
            {
                var width = 100 * widths[i] / sum;
                markup.Element($"rect.{parts[i].Name}", [("x", Measure(start) + "%"), ("width", Measure(width) + "%"), ("height", "14")]);
                start += width;
            }
        });
    }

    private void Reasons(string title, IReadOnlyDictionary<string, long> counts)
    {
        if (counts.Count > 0)
        {
            markup.Element("p.reasons", () =>
            {
                markup.Element("b", title);
                markup.Text(": " + string.Join(", ", counts.Select(pair => $"{pair.Key} {Number(pair.Value)}")));
            });
        }
    }
}
