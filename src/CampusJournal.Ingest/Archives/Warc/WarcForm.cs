using System.Globalization;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>WARC 0.18, 1.0 and 1.1 (ISO 28500), as they are written in the wild.</summary>
internal sealed class WarcForm : IRecordForm
{
    // Only records that are continued have one (ISO 28500, 5.18).
    private const string FirstSegment = "1";

    /// <inheritdoc/>
    public bool HasSeparator => true;

    /// <inheritdoc/>
    public bool IsHeader(ReadOnlySpan<byte> bytes) => RecordSigns.IsWarc(bytes);

    /// <inheritdoc/>
    public bool MayBeCutHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 8 ? "WARC/"u8.StartsWith(bytes[..Math.Min(5, bytes.Length)]) : RecordSigns.IsWarc(bytes);

    // A crawler that was killed and started again writes its first record directly behind the bytes of the last.
    /// <inheritdoc/>
    public int FindHeader(ReadOnlySpan<byte> bytes, bool isAtLine)
    {
        for (var at = 0; bytes[at..].IndexOf("WARC/"u8) is var next and >= 0; at++)
        {
            at += next;
            var isLine = at == 0 ? isAtLine : bytes[at - 1] == '\n';
            if (isLine ? RecordSigns.IsWarc(bytes[at..]) : RecordSigns.IsWarcHeader(bytes[at..]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool EndsRecord(ReadOnlySpan<byte> bytes) => bytes.EndsWith("\n\r\n"u8) || bytes.EndsWith("\n\n"u8);

    /// <inheritdoc/>
    public int MeasureHeader(ReadOnlySpan<byte> bytes) => HeaderFields.Measure(bytes);

    /// <inheritdoc/>
    public bool HoldsHeader(ReadOnlySpan<byte> header) => FindHeader(header[1..], isAtLine: false) >= 0;

    /// <inheritdoc/>
    public ArchiveRecord Parse(ReadOnlySpan<byte> header, long offset)
    {
        var fields = HeaderFields.Parse(header[(header.IndexOf((byte)'\n') + 1)..]);
        var length = fields["Content-Length"];
        var date = fields["WARC-Date"];
        var segment = fields["WARC-Segment-Number"]?.Trim();
        var record = new ArchiveRecord
        {
            Type = fields["WARC-Type"]?.ToLowerInvariant() ?? ArchiveRecord.NoType,
            Offset = offset,
            Length = long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null,
            Url = Unbracketed(fields["WARC-Target-URI"]),
            Date = ParseDate(date),
            Id = Unbracketed(fields["WARC-Record-ID"]),
            MediaType = fields["Content-Type"]?.ToLowerInvariant(),
            RefersTo = new(Unbracketed(fields["WARC-Refers-To"]), Unbracketed(fields["WARC-Refers-To-Target-URI"]), ParseDate(fields["WARC-Refers-To-Date"])),
            BlockDigest = fields["WARC-Block-Digest"],
            PayloadDigest = fields["WARC-Payload-Digest"],
            Truncated = fields["WARC-Truncated"],
            IsContinued = segment == FirstSegment,
            IsContinuation = segment is not (null or FirstSegment),
        };
        return date is not null && record.Date is null ? record with { Faults = [ArchiveFaults.BadDate(offset)] } : record;
    }

    // wget and others put URLs into brackets, as the grammar of WARC 1.0 printed them.
    private static string? Unbracketed(string? value) =>
        value is ['<', .. var inner, '>'] ? inner : string.IsNullOrEmpty(value) ? null : value;

    private static DateTimeOffset? ParseDate(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : text is { Length: 14 } && text.All(char.IsAsciiDigit) ? ArcLine.ParseDate(text) : null;
}
