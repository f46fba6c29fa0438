using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Ingest;

/// <summary>Hears what happens to each item, in input order and from one thread at a time.</summary>
public interface IIngestProgress
{
    /// <summary>A page became a record and every sink has it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bytes">The length of the page in bytes.</param>
    void Recorded(ArticleRecord record, long bytes);

    /// <summary>A run that is only thought of met a page that would become a record.</summary>
    /// <param name="page">The page.</param>
    void Planned(SourcePage page)
    {
    }

    /// <summary>A page gave no record.</summary>
    /// <param name="failure">The failure.</param>
    void Failed(PageFailure failure);

    /// <summary>A page became a record although its container proves it incomplete; <see cref="Recorded"/> follows.</summary>
    /// <param name="fault">What is wrong with it.</param>
    void Faulted(PageFailure fault)
    {
    }

    /// <summary>A container has a fault that costs nothing.</summary>
    /// <param name="notice">The fault.</param>
    void Noticed(SourceNotice notice)
    {
    }

    /// <summary>An entry was left out on purpose.</summary>
    /// <param name="entry">The entry.</param>
    void Skipped(SkippedEntry entry);
}
