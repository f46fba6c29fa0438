using CampusJournal.Articles;

namespace CampusJournal.Ingest;

/// <summary>Hears what happens to each item, in input order and from one thread at a time.</summary>
public interface IIngestProgress
{
    /// <summary>A page became a record and every sink has it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bytes">The length of the page in bytes.</param>
    void Recorded(ArticleRecord record, long bytes);

    /// <summary>A page gave no record.</summary>
    /// <param name="failure">The failure.</param>
    void Failed(PageFailure failure);

    /// <summary>An entry was left out on purpose.</summary>
    /// <param name="entry">The entry.</param>
    void Skipped(SkippedEntry entry);
}
