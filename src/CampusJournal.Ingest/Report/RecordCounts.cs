using System.Globalization;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Report;

/// <summary>What the report counts of records. Its size does not depend on their number.</summary>
internal sealed class RecordCounts
{
    private const string SeveralChains = "several chains in one page";

    public TopCounts Kinds { get; } = new();

    public TopCounts Charsets { get; } = new();

    /// <summary>Gets the pages by declared and true charset, where these differ.</summary>
    public TopCounts Conflicts { get; } = new();

    public TopCounts Chains { get; } = new();

    public TopCounts Sections { get; } = new();

    public TopCounts Reporters { get; } = new();

    public TopCounts Warnings { get; } = new();

    /// <summary>Gets the records by the year of their date.</summary>
    public SortedDictionary<int, long> Years { get; } = [];

    public long Records { get; private set; }

    /// <summary>Gets the records that an earlier run made.</summary>
    public long Earlier { get; private set; }

    public long WithoutReporter { get; private set; }

    public long RepairedChars { get; private set; }

    /// <summary>Gets the stretches whose original is lost.</summary>
    public long Unrecoverable { get; private set; }

    public void Add(ArticleRecord record, bool isEarlier)
    {
        Records++;
        Earlier += isEarlier ? 1 : 0;
        Kinds.Add(record.Kind);
        AddCharset(record.Charset);
        AddRepair(record.Repair);
        AddAuthors(record.Authors);
        if (!string.IsNullOrWhiteSpace(record.Section))
        {
            Sections.Add(record.Section);
        }

        if (YearOf(record.Date) is { } year)
        {
            Years[year] = Years.GetValueOrDefault(year) + 1;
        }

        foreach (var code in record.Warnings.Select(warning => warning.Code).Distinct(StringComparer.Ordinal))
        {
            Warnings.Add(code);
        }
    }

    private void AddCharset(CharsetSummary charset)
    {
        var used = charset.Used ?? "none";
        Charsets.Add(used);
        if (charset is { Conflict: true, Declared: { } declared })
        {
            Conflicts.Add($"{declared.Trim().ToLowerInvariant()} \u2192 {used}");
        }
    }

    private void AddRepair(RepairSummary repair)
    {
        Unrecoverable += repair.Unrecoverable;
        if (repair.DamagedChars > 0)
        {
            RepairedChars += repair.RepairedChars;
            Chains.Add(repair.Chain is null ? SeveralChains : ChainName.Of(repair.Chain));
        }
    }

    private void AddAuthors(IReadOnlyList<Author> authors)
    {
        WithoutReporter += authors.Count == 0 ? 1 : 0;
        foreach (var name in authors.Select(author => author.Name).Distinct(StringComparer.Ordinal))
        {
            Reporters.Add(name);
        }
    }

    private static int? YearOf(string? date) =>
        date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
