using CampusJournal.Articles;
using CampusJournal.Ingest.Journals;

namespace CampusJournal.Ingest;

/// <summary>What the runs before have done of a target, for somebody who only asks: nothing is written and nobody is kept waiting.</summary>
public sealed class EarlierPages : IDisposable
{
    private readonly Func<PageOrigin, JournalEntry?> find;
    private readonly IDisposable? journal;

    // A page that is met twice is done when it is met again.
    private readonly HashSet<(UInt128 Place, string? Sha256)> met = [];

    internal EarlierPages(Func<PageOrigin, JournalEntry?> find, IDisposable? journal = null) => (this.find, this.journal) = (find, journal);

    /// <summary>Finds what a run would find done of a page; one that was asked for before counts as done.</summary>
    /// <param name="origin">The page's origin with its digest.</param>
    /// <returns>The entry, or null when the page is new or has other bytes now.</returns>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public JournalEntry? FindDone(PageOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (find(origin) is { IsUnchanged: true } entry)
        {
            return entry;
        }

        return met.Add((PagePlace.Of(origin).Digest(), origin.Sha256)) ? null : new(null, null, IsUnchanged: true);
    }

    /// <summary>Closes the journal.</summary>
    public void Dispose() => journal?.Dispose();
}
