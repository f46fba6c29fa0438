namespace CampusJournal.Text.Detection;

/// <summary>The byte order marks of UTF-8 and UTF-16. That of UTF-32, which no page on the web is in, is none of them.</summary>
internal static class ByteOrderMark
{
    /// <summary>The length of the UTF-8 mark.</summary>
    public const int Utf8Length = 3;

    /// <summary>Names the charset of the mark at the start of a page; null when there is none.</summary>
    public static string? CharsetOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => "utf-8",
        [0xFE, 0xFF, ..] => "utf-16be",
        [0xFF, 0xFE, 0, 0, ..] => null,
        [0xFF, 0xFE, ..] => "utf-16le",
        _ => null,
    };
}
