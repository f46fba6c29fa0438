using System.Globalization;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Gathers the notices of a file by code, so that a fault which every record has is told once.</summary>
/// <param name="listsEach">Whether each is told by itself instead.</param>
internal sealed class NoticeTally(bool listsEach)
{
    private readonly Dictionary<string, (ArchiveFault First, long Count)> notices = new(StringComparer.Ordinal);

    /// <summary>Takes a notice.</summary>
    /// <returns>The notice to tell now, or null.</returns>
    public ArchiveFault? Add(ArchiveFault notice)
    {
        if (listsEach)
        {
            return notice;
        }

        var (first, count) = notices.GetValueOrDefault(notice.Code, (notice, 0));
        notices[notice.Code] = (first, count + 1);
        return null;
    }

    /// <summary>Gives one notice a code, the first with the count of all.</summary>
    public IEnumerable<ArchiveFault> Take() => notices.Values
        .OrderBy(static notice => notice.First.Offset)
        .Select(static notice => notice.Count == 1
            ? notice.First
            : notice.First with { Message = string.Create(CultureInfo.InvariantCulture, $"{notice.First.Message} So it is with {notice.Count} records, of which this is the first.") });
}
