using System.Globalization;
using static CampusJournal.Ingest.Report.ReportMarkup;

namespace CampusJournal.Ingest.Report;

/// <summary>The report as a page: one file that asks nobody for anything and runs nothing.</summary>
/// <param name="stream">Where it goes.</param>
internal sealed class ReportPage(Stream stream)
{
    private const int MostRows = 12;
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    public void Write(IngestReport balance, ReportOptions options, ReportCounts counts)
    {
        using var markup = new ReportMarkup(stream);
        markup.Element("html", [("lang", "en")], () =>
        {
            markup.Element("head", () => Head(markup));
            markup.Element("body", () => markup.Element("main", () =>
            {
                Header(markup, balance, options, counts);
                Balance(markup, balance, options, counts.Records);
                markup.Element("div.grid", () =>
                {
                    markup.Element("div", () => PageTables(new(markup), counts.Records));
                    markup.Element("div", () => ArticleTables(new(markup), counts.Records));
                });
                new YearPart(markup).Write(counts.Records);
                WriteUnlessJoined(options, () => new FailurePart(markup).Write(balance, counts.Failures));
                new RepairPart(markup).Write(counts.Records, counts.Repairs);
                WriteUnlessJoined(options, () => new PacePart(markup).Write(balance, counts.Pace));
                new RunPart(markup).Write(balance, options, counts.Started);
            }));
        });
    }

    public static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static void Head(ReportMarkup markup)
    {
        markup.Element("meta", [("charset", "utf-8")]);
        markup.Element("meta", [("http-equiv", "Content-Security-Policy"), ("content", Policy)]);
        markup.Element("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        markup.Element("meta", [("name", "color-scheme"), ("content", "light dark")]);
        markup.Element("meta", [("name", "referrer"), ("content", "no-referrer")]);
        markup.Element("title", "Ingest report");
        markup.Style(Css());
    }

    private static void Header(ReportMarkup markup, IngestReport balance, ReportOptions options, ReportCounts counts) => markup.Element("header", () =>
    {
        markup.Element("h1", options.Parts is null ? "Ingest report" : "Merge report");
        markup.Element("p", counts.Started.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
        if (!balance.IsComplete)
        {
            markup.Element("p.warning", balance.HasTooManyFailures
                ? "The run stopped because too many pages failed. This is what it had seen."
                : "The run was stopped before its end. This is what it had seen.");
        }
    });

    private static void Balance(ReportMarkup markup, IngestReport balance, ReportOptions options, RecordCounts counts)
    {
        if (options.Parts is { } parts)
        {
            markup.Element("p.lead", $"{Number(counts.Records)} records of {Number(parts)} parts. What failed or was skipped stands in the reports of the parts.");
            return;
        }

        new BalancePart(markup).Write(balance);
        Covered(markup, balance, counts);
    }

    private static void WriteUnlessJoined(ReportOptions options, Action write)
    {
        if (options.Parts is null)
        {
            write();
        }
    }

    private static void Covered(ReportMarkup markup, IngestReport balance, RecordCounts counts)
    {
        if (counts.Earlier > 0)
        {
            markup.Element("p.lead", $"All below is about {Number(counts.Records)} records: {Number(counts.Earlier)} that earlier runs made and {Number(balance.Records)} of this one.");
        }
    }

    private static void PageTables(BarTable tables, RecordCounts counts)
    {
        tables.Write("Kinds of pages", counts.Kinds, counts.Records, MostRows);
        tables.Write("Charsets, as they truly are", counts.Charsets, counts.Records, MostRows);
        tables.Write("Charsets declared \u2192 true, where they differ", counts.Conflicts, counts.Records, MostRows);
        tables.Write("Damage, by chain", counts.Chains, counts.Records, MostRows, ("no damage", counts.Records - counts.Chains.Total));
        tables.Write("Warnings", counts.Warnings, counts.Records, MostRows);
    }

    private static void ArticleTables(BarTable tables, RecordCounts counts)
    {
        tables.Write("Sections", counts.Sections, counts.Records, MostRows, ("no section stated", counts.Records - counts.Sections.Total));
        tables.Write("Reporters", counts.Reporters, counts.Records, MostRows, ("no reporter stated", counts.WithoutReporter));
    }

    private static string Css()
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }
}
