using System.Globalization;
using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>How fast the run went.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class PacePart(ReportMarkup markup)
{
    public void Write(IngestReport balance, PaceBuckets pace) => markup.Element("section.wide", () =>
    {
        markup.Element("h2", "Records over time");
        if (balance.Records == 0)
        {
            markup.Element("p.none", "This run made no record.");
            return;
        }

        var seconds = Math.Max(0.001, balance.Elapsed.TotalSeconds);
        var columns = pace.Until(balance.Elapsed);
        var text = $"{Rate(balance.Records / seconds)} records and {Rate(balance.Bytes / seconds / 1_000_000)} MB a second over {Duration(balance.Elapsed)}; "
            + $"the most within {Duration(pace.Width)} were {Number(columns.Max())}.";
        markup.Element("p.lead", text);
        new ColumnChart(markup).Write(
            "pace", "Records over time", text, $"{Number(columns.Max())} in {Duration(pace.Width)}",
            [.. columns.Select((count, i) => ($"from {Duration(pace.Width * i)}", count))], [("0 s", 0), (Duration(pace.Width * columns.Count), 1)]);
    });

    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours} h {time.Minutes} min"),
    };

    private static string Rate(double rate) => rate.ToString(rate < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture);
}
