using CampusJournal.Articles;

namespace CampusJournal.Ingest.Report;

/// <summary>What made the report: tool, time, sources, targets and options.</summary>
/// <param name="markup">Where it goes.</param>
internal sealed class RunPart(ReportMarkup markup)
{
    // A command line may name any number of sources.
    private const int MostNames = 20;

    public void Write(IngestReport balance, ReportOptions options, DateTimeOffset started) => markup.Element("section.wide", () =>
    {
        markup.Element("h2", "This run");
        markup.Element("dl", () =>
        {
            Row("Tool", [ToolVersion.Name]);
            Row("Begun", [ReportPage.Moment(started)]);
            Row("Took", [PacePart.Duration(balance.Elapsed)]);
            Row("Sources", options.Run.Sources?.Split('\n') ?? []);
            Row("Part", options.Run.Shard is { } shard ? [shard] : []);
            Row("Targets", options.Targets);
            Row("Options", [.. options.Run.Options.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}".TrimEnd())]);
            Row("Site profiles", options.Run.Profiles);
        });
    });

    private void Row(string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        markup.Element("dt", name);
        foreach (var value in values.Take(MostNames))
        {
            markup.Element("dd", ShownText.Cut(value));
        }

        if (values.Count > MostNames)
        {
            markup.Element("dd", $"and {ReportMarkup.Number(values.Count - MostNames)} more");
        }
    }
}
