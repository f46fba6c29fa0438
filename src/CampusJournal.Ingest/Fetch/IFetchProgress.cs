namespace CampusJournal.Ingest.Fetch;

/// <summary>Hears what happens while pages are fetched. Called from several threads, never two at a time.</summary>
public interface IFetchProgress
{
    /// <summary>A page is in the archive.</summary>
    /// <param name="url">Its URL.</param>
    /// <param name="bytes">The bytes received for it.</param>
    void Fetched(string url, long bytes);

    /// <summary>A URL gave no page, or only a part of one.</summary>
    /// <param name="failure">Why.</param>
    void Failed(PageFailure failure);

    /// <summary>A URL was not asked for.</summary>
    /// <param name="entry">Why.</param>
    void Skipped(SkippedEntry entry);
}
