using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export;

/// <summary>Where records go. Called from one thread at a time, in input order.</summary>
public interface IRecordSink : IAsyncDisposable
{
    /// <summary>Gets a value indicating whether records are kept. The default is true; a file of failures lets them pass by.</summary>
    bool TakesRecords => true;

    /// <summary>
    /// Says of a record of an earlier run whether the sink needs what only its page can tell, each of its repairs. The page is read again then,
    /// if it still is what it was. The default is false.
    /// </summary>
    /// <param name="earlier">The record.</param>
    /// <returns>Whether the page is wanted.</returns>
    bool WantsPageOf(ArticleRecord earlier) => false;

    /// <summary>Writes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Gives up; what is written so far may be cut.</param>
    /// <returns>A task that ends when the sink has taken the record.</returns>
    ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default);

    /// <summary>Writes a record that an earlier run of the same command made. A sink for which that is no difference writes it like any other.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Gives up; what is written so far may be cut.</param>
    /// <returns>A task that ends when the sink has taken the record.</returns>
    ValueTask WriteEarlierAsync(ArticleRecord record, CancellationToken cancellationToken = default) => WriteAsync(record, cancellationToken);

    /// <summary>Notes a page that gave no record. A sink without a place for it does nothing.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the sink has taken the failure.</returns>
    ValueTask WriteFailureAsync(PageFailure failure, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Makes what was written visible, if the target is one that somebody reads meanwhile; called when no page waits. The default does nothing.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is visible.</returns>
    ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Finishes the target: there are no more records. Disposing without it leaves no half target under the final name.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when everything is on the disk.</returns>
    ValueTask CompleteAsync(CancellationToken cancellationToken = default);
}
