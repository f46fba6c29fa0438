using System.Buffers.Binary;

namespace CampusJournal.Ingest.Archives.Zip;

/// <summary>The record at the end of a ZIP (APPNOTE.TXT, sections 4.3.14 and 4.3.16).</summary>
/// <param name="Entries">How many entries the directory should list.</param>
internal sealed record ZipEnd(long Entries)
{
    private const int Length = 22;
    private const int LocatorLength = 20;
    private const int LongLength = 56;
    private const int LongestComment = ushort.MaxValue;
    private const ushort InLongRecord = ushort.MaxValue;

    /// <summary>Finds the record; the stream's position is left anywhere.</summary>
    /// <returns>The record, or null when there is none.</returns>
    public static ZipEnd? Find(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, Length + LongestComment + LocatorLength)];
        var start = zip.Length - tail.Length;
        zip.Position = start;
        zip.ReadExactly(tail);
        var at = tail.AsSpan(0, Math.Max(0, tail.Length - Length + 4)).LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0)
        {
            return null;
        }

        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
        return entries == InLongRecord && at >= LocatorLength ? FindLong(zip, tail.AsSpan(at - LocatorLength)) ?? new(entries) : new(entries);
    }

    private static ZipEnd? FindLong(Stream zip, ReadOnlySpan<byte> locator)
    {
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (!locator.StartsWith("PK\u0006\u0007"u8) || at < 0 || at > zip.Length - LongLength)
        {
            return null;
        }

        var record = new byte[LongLength];
        zip.Position = at;
        zip.ReadExactly(record);
        return record.AsSpan().StartsWith("PK\u0006\u0006"u8) ? new(BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32))) : null;
    }
}
