using System.Globalization;
using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>Records by the year of their date.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class YearPart(ReportMarkup markup)
{
    private const int MostColumns = 100;
    private const int MostMarks = 7;
    private const int MostNamed = 3;

    private static readonly (int Years, string Name)[] Spans = [(1, "year"), (10, "decade"), (100, "century")];
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

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
        var (span, spanName) = Spans.First(span => (last / span.Years) - (first / span.Years) < MostColumns);
        var columns = new long[(last / span) - (first / span) + 1];
        foreach (var (year, count) in counts.Years)
        {
            columns[(year / span) - (first / span)] += count;
        }

        var text = $"{Number(dated)} of {Number(counts.Records)} records have a date. The most in one {spanName}: {Number(columns.Max())} ({Named(columns, Name)}).";
        markup.Element("p.lead", text);
        new ColumnChart(markup).Write(
            "years", "Records by year", text, Number(columns.Max()), [.. columns.Select((count, i) => (Name(i), count))], Marks(columns.Length, first / span, span));
        Table(columns, Name);

        string Name(int column) => Label((column + (first / span)) * span, span);
    });

    /// <summary>Names the columns that are the highest.</summary>
    private static string Named(long[] columns, Func<int, string> name)
    {
        var highest = Enumerable.Range(0, columns.Length).Where(column => columns[column] == columns.Max()).ToList();
        var named = string.Join(", ", highest.Take(MostNamed).Select(name));
        return highest.Count > MostNamed ? $"{named} and {Number(highest.Count - MostNamed)} others" : named;
    }

    /// <summary>Gives a few round years, each under its column.</summary>
    private static IEnumerable<(string Word, double At)> Marks(int columns, int first, int span)
    {
        var step = Steps.First(step => columns <= step * MostMarks);
        return Enumerable.Range(0, columns).Where(column => (column + first) % step == 0)
            .Select(column => (((column + first) * span).ToString(CultureInfo.InvariantCulture), (column + 0.5) / columns));
    }

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
