namespace CampusJournal.Cli;

/// <summary>What kind of text a file holds.</summary>
internal static class PageText
{
    private const int HeadLength = 1 << 16;

    /// <summary>Tells whether a decoded text is HTML, so that only what is shown of it may change.</summary>
    public static bool IsHtml(string text) => text.AsSpan(0, Math.Min(text.Length, HeadLength)).Contains("<html", StringComparison.OrdinalIgnoreCase);
}
