using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>
/// Reads the blocks of records. The length that a header states is believed when a record or the end follows it, or when the block proves
/// it; when not, the next header tells where the block really ends, whether the stated length was too small, too large or missing. Where very
/// many lengths reach over the records behind them, none is believed any more: each costs the reading of what it reaches over.
/// </summary>
internal sealed class BlockReader(RecordInput input, IRecordForm form, int limit)
{
    private const int Window = 1 << 16;
    private const int LongestSign = 1 << 14;
    private const int BlankLines = 64;

    // The line ends between two records and a few bytes more.
    private const int LongestSeparator = 8;

    // So many bytes are read twice without a thought, and then so many for each that was read for good.
    private const long FreeRereading = 64L << 20;
    private const int RereadingPerByte = 8;

    private readonly HeldBytes held = new(limit);
    private long reread;
    private long kept;
    private long total;
    private byte last;

    /// <summary>Reads the block of a record whose header was just read.</summary>
    public ArchiveRecord Read(ArchiveRecord record)
    {
        held.Clear();
        (total, last) = (0, (byte)'\n');
        var fault = record.Length is not { } length ? ReadUnstated(record.Offset)
            : reread > FreeRereading + (RereadingPerByte * kept) ? ReadDistrusted(length, record)
            : ReadStated(length, record);
        kept += total;
        PassBlankLines();
        fault ??= input.EndFault;
        var faults = fault is null ? record.Faults : [.. record.Faults, fault];
        return record with { Block = held.Memory, IsTooLarge = total > limit, Faults = faults };
    }

    /// <summary>Looks at bytes that belong to no header.</summary>
    /// <param name="part">The bytes up to the next header, or some of them.</param>
    /// <returns>False at a header, and where the record cannot go on.</returns>
    public bool PassPart(out ReadOnlySpan<byte> part)
    {
        part = default;
        if (input.Rest.IsEmpty && !input.Continue())
        {
            return false;
        }

        var bytes = input.Peek(Window);
        var header = form.FindHeader(bytes, last == '\n');
        if (header == 0 || bytes.IsEmpty)
        {
            return false;
        }

        // The end of the window may hold the beginning of a header.
        part = header > 0 ? bytes[..header] : bytes.Length < Window ? bytes : bytes[..^LongestSign];
        last = part[^1];
        return true;
    }

    /// <summary>Lets go of a byte that belongs to no header.</summary>
    /// <param name="first">The byte; nothing when there is none at hand.</param>
    public void PassByte(out ReadOnlySpan<byte> first)
    {
        first = input.Rest[..Math.Min(1, input.Rest.Length)];
        last = first is [var octet] ? octet : last;
        input.Advance(first.Length);
    }

    /// <summary>Measures bytes that lie where a record should begin and directly before the header of one, as a damaged line end does.</summary>
    /// <returns>How many there are; 0 when no header is so near, or when it stands at the start of a line.</returns>
    public int MeasureDamagedSeparator()
    {
        var bytes = input.Peek(LongestSign);
        for (var at = 1; at <= Math.Min(LongestSeparator, bytes.Length - 1); at++)
        {
            if (form.IsHeader(bytes[at..]))
            {
                return bytes[at - 1] == '\n' ? 0 : at;
            }
        }

        return 0;
    }

    private ArchiveFault? ReadStated(long length, ArchiveRecord record)
    {
        var offset = record.Offset;
        var isLong = Take(length);

        // Of a block that ends where it should the damage lies behind it: the reader of records finds and tells it.
        if (isLong && (EndsHere() || MeasureDamagedSeparator() > 0 || (total == held.Length && RecordProof.HoldsByDigest(record, held.Memory))))
        {
            return null;
        }

        // Where a record begins within the block, what the block says of its own length says nothing: the bytes that it lacks are another's.
        if (CutAtHeader())
        {
            return EndFaultOf(record);
        }

        if (!isLong)
        {
            return input.EndFault ?? ArchiveFaults.CutBlock(offset);
        }

        if (total == held.Length && RecordProof.Holds(record, held.Memory))
        {
            return null;
        }

        TakeToHeader();
        return EndFaultOf(record);
    }

    private ArchiveFault? ReadDistrusted(long length, ArchiveRecord record)
    {
        TakeToHeader();
        var isAtEnd = input.Rest.IsEmpty && !input.Continue();
        if (total >= length && total == held.Length && held.Memory.Span[(int)length..].TrimStart("\r\n"u8).IsEmpty)
        {
            held.CutTo((int)length);
            total = length;
            return null;
        }

        var fault = EndFaultOf(record);
        return isAtEnd && total < length ? input.EndFault ?? ArchiveFaults.CutBlock(record.Offset) : fault;
    }

    private ArchiveFault ReadUnstated(long offset)
    {
        TakeToHeader();
        TrimBlankLines();
        return input.EndFault ?? ArchiveFaults.NoLength(offset);
    }

    private bool Take(long length)
    {
        while (total < length)
        {
            if (total >= limit && !input.HasMembers)
            {
                return (total > held.Length || FindHeaderWithin() < 0) && PassTo(length);
            }

            if (input.Rest.IsEmpty && !input.Continue())
            {
                return false;
            }

            var wanted = Math.Min(length, total < limit ? limit : long.MaxValue) - total;
            Add(input.Rest[..(int)Math.Min(input.Rest.Length, wanted)]);
        }

        return true;
    }

    /// <summary>Passes over what is too much to hold. Its bytes go for good: a header within them ends the block, or its record would be lost.</summary>
    private bool PassTo(long length)
    {
        last = held.Length > 0 ? held.Memory.Span[^1] : (byte)0;
        while (total < length && PassPart(out var part))
        {
            Add(part[..(int)Math.Min(part.Length, length - total)]);
        }

        return total >= length;
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        while (!rest.IsEmpty && held.Room() is { IsEmpty: false } room)
        {
            var count = Math.Min(room.Length, rest.Length);
            rest[..count].CopyTo(room);
            held.Add(count);
            rest = rest[count..];
        }

        total += bytes.Length;
        input.Advance(bytes.Length);
    }

    private bool EndsHere()
    {
        // Where a member ends a record does, even when the next one is cut before it can tell what it is.
        if (input.HasMembers && input.Rest.TrimStart("\r\n"u8).IsEmpty)
        {
            return true;
        }

        var bytes = input.Peek(BlankLines);
        var next = bytes.TrimStart("\r\n"u8);
        return next.IsEmpty || (!input.HasMembers && RecordSigns.IsMember(next)) || form.IsHeader(next) || form.IsHeader(input.Peek(LongestSign).TrimStart("\r\n"u8));
    }

    private void TakeToHeader()
    {
        last = held.Length > 0 ? held.Memory.Span[^1] : (byte)0;
        while (PassPart(out var part))
        {
            Add(part);
        }
    }

    /// <summary>Ends the block at a header that begins within it and puts what is behind back.</summary>
    private bool CutAtHeader()
    {
        var header = FindHeaderWithin();
        if (header < 0)
        {
            return false;
        }

        input.PutBack(held.Memory[header..].ToArray());
        reread += held.Length - header;
        total = header;
        held.CutTo(header);
        return true;
    }

    private int FindHeaderWithin()
    {
        var block = held.Memory.Span;
        var header = form.FindHeader(block, false);
        if (header >= 0 || total > held.Length)
        {
            return header;
        }

        // A length that is a few bytes too large ends within the sign of the next header.
        var tail = block[^Math.Min(block.Length, LongestSign)..];
        header = form.FindHeader((byte[])[.. tail, .. input.Peek(LongestSign)], false);
        return header >= 0 && header < tail.Length ? block.Length - tail.Length + header : -1;
    }

    /// <summary>Says how a block ends that ends at another place than its header states, and lets go of the separator behind it.</summary>
    private ArchiveFault EndFaultOf(ArchiveRecord record)
    {
        // Of a block that is not held to its end nobody can say it; at the end of the file the separator may be missing.
        var isFollowed = !input.Rest.IsEmpty || input.Continue();
        var isCut = isFollowed && total == held.Length && !(form.EndsRecord(held.Memory.Span) && (total >= record.Length || ProvesEnd(record)));
        TrimBlankLines();
        return isCut ? ArchiveFaults.CutBlock(record.Offset) : ArchiveFaults.WrongLength(record.Offset);
    }

    // Where records end in a line end only, as lines of a page do, the page must say itself that it ends there.
    private bool ProvesEnd(ArchiveRecord record) => form.HasSeparator || RecordProof.Holds(record, held.Memory[..^1]);

    private void TrimBlankLines()
    {
        if (held.Length == total)
        {
            var block = held.Memory.Span;
            var length = block.EndsWith("\n\n"u8) ? held.Length - 2 : Math.Max(block.TrimEnd("\r\n"u8).Length, held.Length - 4);
            held.CutTo(length);
            total = held.Length;
        }
    }

    private void PassBlankLines()
    {
        while (!input.Rest.IsEmpty && input.Rest[0] is (byte)'\r' or (byte)'\n')
        {
            input.Advance(1);
        }
    }
}
