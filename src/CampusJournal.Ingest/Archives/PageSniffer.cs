namespace CampusJournal.Ingest.Archives;

/// <summary>Says from a file's head whether it may be a page.</summary>
internal static class PageSniffer
{
    /// <summary>Looks at the head.</summary>
    /// <returns>False for pictures, programs, style sheets and other things that are no page.</returns>
    public static bool IsPage(ReadOnlySpan<byte> head, string path)
    {
        var isWide = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return (isWide || !head.Contains((byte)0))
            && !path.EndsWith(".js", StringComparison.OrdinalIgnoreCase)
            && !path.EndsWith(".css", StringComparison.OrdinalIgnoreCase);
    }
}
