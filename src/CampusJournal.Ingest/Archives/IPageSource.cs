namespace CampusJournal.Ingest.Archives;

/// <summary>Where pages come from. A source reports everything that it saw and never throws for a bad page, file or folder.</summary>
public interface IPageSource
{
    /// <summary>Reads the pages, always in the same order for the same input.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Pages, failures and skipped entries.</returns>
    IAsyncEnumerable<SourceItem> ReadAsync(CancellationToken cancellationToken = default);
}
