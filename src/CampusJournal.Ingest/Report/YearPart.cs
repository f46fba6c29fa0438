using System.Globalization;
using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>Records by the year of their date.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class YearPart(ReportMarkup markup)
{
    private const int MostColumns = 100;

    private static readonly int[] Spans = [1, 10, 100];

    public void Write(RecordCounts counts) => markup.Element("section.wide", () =>
    {
        markup.Element("h2", "Records by year");
        var dated = counts.Years.Values.Sum();
        if (dated == 0)
        {
            markup.Element("p.none", counts.Records == 0 ? "None." : "No record has a date.");
            return;
        }

        // A page may claim any year from 0 to 9999: columns of years, else of decades, else of centuries.
        var (first, last) = (counts.Years.Keys.First(), counts.Years.Keys.Last());
        var span = Spans.First(years => (last / years) - (first / years) < MostColumns);
        var columns = new long[(last / span) - (first / span) + 1];
        foreach (var (year, count) in counts.Years)
        {
            columns[(year / span) - (first / span)] += count;
        }

        var most = Array.IndexOf(columns, columns.Max());
        var text = $"{Number(dated)} of {Number(counts.Records)} records have a date. Most are of {Name(most)}: {Number(columns[most])}.";
        markup.Element("p.lead", text);
        new ColumnChart(markup).Write("years", "Records by year", text, columns, columns.Length == 1 ? [Name(0)] : [Name(0), Name(columns.Length - 1)]);
        Table(columns, Name);

        string Name(int column) => Label((column + (first / span)) * span, span);
    });

    private void Table(long[] columns, Func<int, string> name) => markup.Element("details", () =>
    {
        markup.Element("summary", "As a table");
        markup.Element("table.figures", () =>
        {
            markup.Element("thead", () => markup.Element("tr", () =>
            {
                markup.Element("th", [("scope", "col")], () => markup.Text("Year"));
                markup.Element("th.number", [("scope", "col")], () => markup.Text("Records"));
            }));
            markup.Element("tbody", () =>
            {
                foreach (var column in Enumerable.Range(0, columns.Length).Where(column => columns[column] > 0))
                {
                    markup.Element("tr", () =>
                    {
                        markup.Element("th", [("scope", "row")], () => markup.Text(name(column)));
                        markup.Element("td.number", Number(columns[column]));
                    });
                }
            });
        });
    });

    private static string Label(int year, int span) =>
        span == 1 ? year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{year}\u2013{year + span - 1}");
}
