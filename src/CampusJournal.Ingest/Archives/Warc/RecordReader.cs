namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Reads the records of an archive, whatever is wrong between and within them.</summary>
/// <param name="input">The bytes.</param>
/// <param name="form">How records begin.</param>
/// <param name="limit">The largest block that is held, in bytes.</param>
/// <param name="quarantine">Where the bytes go that are no record; null to keep none.</param>
internal sealed class RecordReader(RecordInput input, IRecordForm form, int limit, Quarantine? quarantine)
{
    private const int LongestHeader = 1 << 20;
    private const int FirstLook = 1 << 12;
    private const int LongestSign = 1 << 14;

    private readonly BlockReader blocks = new(input, form, limit);

    /// <summary>Gets how many records were read.</summary>
    public long Records { get; private set; }

    /// <summary>Reads on to the next record or fault.</summary>
    /// <param name="record">The record, or null.</param>
    /// <param name="fault">The fault, or null.</param>
    /// <returns>False at the end, and before what is of another form.</returns>
    public bool Read(out ArchiveRecord? record, out ArchiveFault? fault)
    {
        (record, fault) = (null, null);
        while (true)
        {
            var hasMore = input.Next();
            fault = input.TakeFault();
            if (fault is not null || !hasMore)
            {
                return fault is not null;
            }

            if (input.Rest[0] is (byte)'\r' or (byte)'\n')
            {
                input.Advance(1);
                continue;
            }

            if (!form.IsHeader(input.Rest) && !form.IsHeader(input.Peek(LongestSign)))
            {
                if (!input.HasMembers && RecordSigns.IsMember(input.Rest) && ArchiveReader.Matches(input.Peek(LongestSign)))
                {
                    input.End();
                    return false;
                }

                fault = PassRubbish();
            }
            else
            {
                (record, fault) = ReadRecord();
            }

            return true;
        }
    }

    private (ArchiveRecord? Record, ArchiveFault? Fault) ReadRecord()
    {
        var offset = input.Offset;
        var length = MeasureHeader(out var isCut);
        if (length < 0)
        {
            var fault = isCut ? ArchiveFaults.CutHeader(offset) : ArchiveFaults.LongHeader(offset);
            return (null, fault with { Quarantined = PassToHeader() });
        }

        var isUnproven = input.IsUnproven;
        var record = form.Parse(input.Peek(length), offset);
        input.Advance(length);
        Records++;
        record = blocks.Read(record);
        return (isUnproven || input.IsUnproven ? Doubted(record) : record, null);
    }

    // What the member's checksum cannot prove, the record's own digest can.
    private static ArchiveRecord Doubted(ArchiveRecord record) =>
        !record.IsTooLarge && StatedDigest.Matches(record.BlockDigest, record.Block) == true
            ? record
            : record with { Faults = [.. record.Faults, ArchiveFaults.Unproven(record.Offset)] };

    private int MeasureHeader(out bool isCut)
    {
        isCut = false;
        var length = form.MeasureHeader(input.Rest);
        for (var look = FirstLook; length < 0 && !isCut && look <= LongestHeader; look *= 4)
        {
            var bytes = input.Peek(look);
            isCut = bytes.Length < look;
            length = form.MeasureHeader(bytes);
        }

        // Of a header that is cut the next record's must not become the rest.
        if (length > 0 && form.HoldsHeader(input.Peek(length)))
        {
            isCut = true;
            return -1;
        }

        return length;
    }

    private ArchiveFault PassRubbish()
    {
        var offset = input.Offset;
        var bytes = input.Peek(LongestSign);
        if (form.MayBeCutHeader(bytes))
        {
            return ArchiveFaults.CutHeader(offset) with { Quarantined = PassToHeader() };
        }

        if (bytes[0] == 0 && PassZeros() is var zeros && (!input.Next() || form.IsHeader(input.Peek(LongestSign))))
        {
            return ArchiveFaults.Zeros(offset, zeros, isAtEnd: !input.Next());
        }

        if (blocks.MeasureDamagedSeparator() is var separator and > 0)
        {
            var kept = quarantine?.Keep(input.Peek(separator));
            input.Advance(separator);
            return ArchiveFaults.NoRecord(offset, separator) with { Quarantined = kept };
        }

        return PassToNextHeader(offset);
    }

    // A disk that was full, or a block of a tape, leaves them; the next record stands directly behind, and on no line of its own.
    private long PassZeros()
    {
        var passed = 0L;
        while (input.Next() && input.Rest[0] == 0)
        {
            var count = input.Rest.IndexOfAnyExcept((byte)0);
            count = count < 0 ? input.Rest.Length : count;
            input.Advance(count);
            passed += count;
        }

        return passed;
    }

    private ArchiveFault PassToNextHeader(long offset)
    {
        // Zeros before all else are no damage worth keeping: a file for them would be made in every padded archive.
        QuarantineFile? file = null;
        var isZero = true;
        var length = 0L;
        try
        {
            while (blocks.PassPart(out var part))
            {
                isZero &= !part.ContainsAnyExcept((byte)0);
                file ??= isZero ? null : quarantine?.Begin();
                file?.Write(part);
                length += part.Length;
                input.Advance(part.Length);
            }

            return isZero
                ? ArchiveFaults.Zeros(offset, length, isAtEnd: !input.Next())
                : ArchiveFaults.NoRecord(offset, length) with { Quarantined = file?.Keep() };
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>Passes over a header that is none.</summary>
    /// <returns>The name under which its bytes are kept, or null.</returns>
    private string? PassToHeader()
    {
        using var file = quarantine?.Begin();

        // At least one byte goes, so that the same header is not found again.
        blocks.PassByte(out var first);
        file?.Write(first);
        while (blocks.PassPart(out var part))
        {
            file?.Write(part);
            input.Advance(part.Length);
        }

        return file?.Keep();
    }
}
