namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>Archives that are known by their first bytes and not read: what is in them must not be missing in silence.</summary>
internal static class UnreadArchive
{
    private const string Zip = "ZIP behind other bytes";

    // As file(1) knows them.
    private static readonly (string Name, byte[] Mark)[] Marks =
    [
        ("xz", [0xFD, .. "7zXZ"u8, 0]),
        ("bzip2", [.. "BZh"u8]),
        ("RAR", [.. "Rar!"u8, 0x1A, 7]),
        ("ALZ", [.. "ALZ"u8, 1]),
        ("EGG", [.. "EGGA"u8]),
        ("lzip", [.. "LZIP"u8]),
        ("LZ4", [4, 0x22, 0x4D, 0x18]),
        ("compress", [0x1F, 0x9D]),
        ("cabinet", [.. "MSCF"u8, 0, 0, 0, 0]),
    ];

    /// <summary>Gives the name of what begins so.</summary>
    /// <param name="head">The first bytes of content that is no page.</param>
    /// <returns>The name, or null when it is no archive that we know.</returns>
    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach (var (name, mark) in Marks)
        {
            if (head.StartsWith(mark))
            {
                return name;
            }
        }

        return HasZipEntry(head) ? Zip : null;
    }

    // A local header with a version and a method that exist (APPNOTE.TXT, section 4.3.7): four bytes alone stand in any large image some day.
    private static bool HasZipEntry(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("PK\u0003\u0004"u8);
        return at > 0 && at + 10 < head.Length && head[at + 4] is >= 10 and <= 63 && head[at + 5] == 0 && head[at + 8] is 0 or 8 or 9 or 12 or 14 or 93 or 95 && head[at + 9] == 0;
    }
}
