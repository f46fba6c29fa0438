namespace CampusJournal.Ingest.Archives;

/// <summary>Says what kind of page a file's head is.</summary>
internal static class PageSniffer
{
    /// <summary>Looks at the head.</summary>
    /// <returns><c>text/html</c>, <c>text/plain</c>, or null when it is no page.</returns>
    public static string? MediaType(ReadOnlySpan<byte> head, string path)
    {
        if (head.Contains((byte)0) && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return null;
        }

        if (path.EndsWith(".js", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return head[..Math.Min(head.Length, 1024)].Contains((byte)'<') ? "text/html" : "text/plain";
    }
}
