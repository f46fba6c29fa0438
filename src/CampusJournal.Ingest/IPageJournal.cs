using CampusJournal.Articles;

namespace CampusJournal.Ingest;

/// <summary>What a target remembers of earlier runs. A sink that is a journal makes the same command safe to run again.</summary>
public interface IPageJournal
{
    /// <summary>Finds what became of a page's place the last time. Safe to call while records are written.</summary>
    /// <param name="origin">The page's origin with its digest.</param>
    /// <returns>The entry, or null when the place is new.</returns>
    JournalEntry? Find(PageOrigin origin);

    /// <summary>Finds a record that is in the target and not superseded, wherever its page was: a target holds one record of an id.</summary>
    /// <param name="recordId">The record's id.</param>
    /// <returns>The entry, or null when there is none.</returns>
    JournalEntry? FindRecord(string recordId);

    /// <summary>Notes that a page gave no record, so that it is not tried again in vain.</summary>
    /// <param name="origin">The page's origin with its digest.</param>
    /// <param name="failure">Why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the journal has taken the failure.</returns>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    ValueTask NoteFailureAsync(PageOrigin origin, PageFailure failure, CancellationToken cancellationToken = default);

    /// <summary>Reads a record of an earlier run for the other targets of this one, once a run.</summary>
    /// <param name="key">The entry's key.</param>
    /// <returns>The record, or null when this run has written or read it already.</returns>
    /// <exception cref="IOException">The target cannot be read.</exception>
    ArticleRecord? TakeEarlier(long key);

    /// <summary>Reads the records of earlier runs that were not taken, in their order: of pages that are gone, changed, or not of this run.</summary>
    /// <returns>The records.</returns>
    /// <exception cref="IOException">The target cannot be read.</exception>
    IEnumerable<ArticleRecord> TakeRest();
}
