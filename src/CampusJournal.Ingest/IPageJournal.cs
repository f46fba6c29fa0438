using CampusJournal.Articles;

namespace CampusJournal.Ingest;

/// <summary>What a target remembers of earlier runs. A sink that is a journal makes the same command safe to run again.</summary>
public interface IPageJournal
{
    /// <summary>Finds the last record that came from a page's place. Safe to call while records are written.</summary>
    /// <param name="origin">The page's origin with its digest.</param>
    /// <returns>The entry, or null when the place is new.</returns>
    JournalEntry? Find(PageOrigin origin);

    /// <summary>Says whether a record is in the target and not superseded.</summary>
    /// <param name="recordId">The record's id.</param>
    /// <returns>True when it is.</returns>
    bool Contains(string recordId);

    /// <summary>Reads a record of an earlier run for the other targets of this one, once a run.</summary>
    /// <param name="recordId">The record's id.</param>
    /// <returns>The record, or null when this run has written or read it already.</returns>
    /// <exception cref="IOException">The target cannot be read.</exception>
    ArticleRecord? TakeEarlier(string recordId);
}
