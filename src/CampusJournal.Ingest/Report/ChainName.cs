namespace CampusJournal.Ingest.Report;

/// <summary>A damage chain as the report shows it, from the original text outward.</summary>
internal static class ChainName
{
    public static string Of(IReadOnlyList<string> chain) => string.Join(" \u2192 ", chain);
}
