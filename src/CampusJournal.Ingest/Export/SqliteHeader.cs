using System.Buffers.Binary;

namespace CampusJournal.Ingest.Export;

/// <summary>What the first hundred bytes of a database say (SQLite's file format, section 1.3).</summary>
/// <param name="IsOurs">Whether it is a database of this program.</param>
/// <param name="IsOfThisVersion">Whether its tables are those of this version.</param>
/// <param name="IsWriteAhead">Whether its last writer kept a write-ahead log.</param>
internal readonly record struct SqliteHeader(bool IsOurs, bool IsOfThisVersion, bool IsWriteAhead)
{
    private const int Length = 100;
    private const int ReadVersionOffset = 19;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    /// <summary>Reads the header of a file; a file that is no database is not ours.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SqliteHeader Read(string path)
    {
        Span<byte> header = stackalloc byte[Length];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var isOurs = file.ReadAtLeast(header, Length, throwOnEndOfStream: false) == Length
            && header.StartsWith("SQLite format 3\0"u8)
            && BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) == SqliteSchema.ApplicationId;
        return new(isOurs, BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]) == SqliteSchema.Version, header[ReadVersionOffset] == 2);
    }
}
