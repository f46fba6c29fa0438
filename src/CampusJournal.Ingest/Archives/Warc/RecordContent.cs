using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Members that hold records: one each, as they should, or many.</summary>
internal sealed class RecordContent : IMemberContent
{
    /// <inheritdoc/>
    public bool MayBegin(ReadOnlySpan<byte> decoded) => RecordSigns.IsRecord(decoded);

    /// <inheritdoc/>
    public bool BeginsBehind(ReadOnlySpan<byte> bytes) => RecordSigns.IsRecord(bytes);

    // Of one gzip over a whole file the records before the damage are kept; of one over one record nothing is.
    /// <inheritdoc/>
    public bool IsWorthKeeping(ReadOnlySpan<byte> decoded) => decoded.IndexOf("\r\n\r\nWARC/"u8) >= 0;
}
