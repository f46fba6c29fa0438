using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// Which records replace others, for targets where the old ones must say so. A record that replaces another is met first: it stands where its
/// page stands, the old one behind all of them.
/// </summary>
internal sealed class Successors
{
    private readonly Dictionary<string, string> byOld = [];

    /// <summary>Notes what a record replaces.</summary>
    /// <returns>The id of the record that replaces it, or null.</returns>
    public string? Of(ArticleRecord record)
    {
        if (record.Supersedes is { } old)
        {
            byOld[old] = record.Id;
        }

        return byOld.GetValueOrDefault(record.Id);
    }
}
