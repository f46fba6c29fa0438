namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>How the records of one kind of archive begin.</summary>
internal interface IRecordForm
{
    /// <summary>Gets a value indicating whether more than a line end parts two records.</summary>
    bool HasSeparator { get; }

    /// <summary>Says whether bytes begin with a record's header.</summary>
    bool IsHeader(ReadOnlySpan<byte> bytes);

    /// <summary>Says whether bytes may be the beginning of a header that is cut.</summary>
    bool MayBeCutHeader(ReadOnlySpan<byte> bytes);

    /// <summary>Finds a record's header that stands where none is expected: at the start of a line, or anywhere when it cannot be text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isAtLine">Whether they begin at the start of a line.</param>
    /// <returns>Where it begins, or -1.</returns>
    int FindHeader(ReadOnlySpan<byte> bytes, bool isAtLine);

    /// <summary>Says whether bytes end as a record does, with its separator: one that ends otherwise was cut.</summary>
    bool EndsRecord(ReadOnlySpan<byte> bytes);

    /// <summary>Measures a header with the line end behind it.</summary>
    /// <returns>Its length, or -1 when it does not end within the bytes.</returns>
    int MeasureHeader(ReadOnlySpan<byte> bytes);

    /// <summary>Says whether a header holds another one, as that does behind which the next record was written when it was cut.</summary>
    bool HoldsHeader(ReadOnlySpan<byte> header);

    /// <summary>Reads a header.</summary>
    /// <param name="header">The whole header.</param>
    /// <param name="offset">The offset that the record gets.</param>
    ArchiveRecord Parse(ReadOnlySpan<byte> header, long offset);
}
