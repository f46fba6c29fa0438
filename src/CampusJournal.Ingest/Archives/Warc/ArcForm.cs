namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>The Internet Archive's ARC, versions 1 and 2.</summary>
internal sealed class ArcForm : IRecordForm
{
    private const int LongestLine = 1 << 14;

    /// <inheritdoc/>
    public bool HasSeparator => false;

    /// <inheritdoc/>
    public bool IsHeader(ReadOnlySpan<byte> bytes) => RecordSigns.IsArc(bytes);

    // A line that does not end: whatever it is, it is the last of the file.
    /// <inheritdoc/>
    public bool MayBeCutHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length < LongestLine && !bytes.Contains((byte)'\n') && bytes.IndexOf("://"u8) is > 0 and < 20;

    // A crawler that was killed and started again writes its first record directly behind the bytes of the last.
    /// <inheritdoc/>
    public int FindHeader(ReadOnlySpan<byte> bytes, bool isAtLine)
    {
        for (var at = 0; bytes[at..].IndexOf((byte)'\n') is var length and >= 0; at += length + 1)
        {
            var skipped = Math.Max(0, length - LongestLine);
            var start = ArcLine.Find(bytes.Slice(at + skipped, length - skipped), isAtStart: skipped == 0 && (at > 0 || isAtLine));
            if (start >= 0)
            {
                return at + skipped + start;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool EndsRecord(ReadOnlySpan<byte> bytes) => bytes.EndsWith("\n"u8);

    /// <inheritdoc/>
    public int MeasureHeader(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)'\n') + 1 is var length && length > 0 ? length : -1;

    /// <inheritdoc/>
    public bool HoldsHeader(ReadOnlySpan<byte> header) => ArcLine.Find(header.TrimEnd((byte)'\n'), isAtStart: false) > 0;

    /// <inheritdoc/>
    public ArchiveRecord Parse(ReadOnlySpan<byte> header, long offset)
    {
        var line = ArcLine.TryParse(header.TrimEnd((byte)'\n')) ?? throw new InvalidOperationException("The caller asks IsHeader first.");
        var isDescription = line.Url.StartsWith("filedesc:", StringComparison.OrdinalIgnoreCase);
        return new()
        {
            Type = isDescription ? "filedesc" : "response",
            Offset = offset,
            Length = line.Length,
            Url = line.Url,
            Date = line.Date,
            MediaType = isDescription ? "text/plain" : "application/http",
        };
    }
}
