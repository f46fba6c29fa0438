using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli;

/// <summary>What kind of text a file holds, and what in it is our own.</summary>
internal static class PageText
{
    private const int HeadLength = 1 << 16;

    /// <summary>Tells whether a decoded text is HTML, so that only what is shown of it may change.</summary>
    public static bool IsHtml(string text) => text.AsSpan(0, Math.Min(text.Length, HeadLength)).Contains("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Leaves out the lost stretches that our own decoder made of undecodable bytes: those are counted as such. A legacy charset
    /// has no U+FFFD of its own.
    /// </summary>
    public static RepairedText WithoutOwnMarks(DecodedText decoded, RepairedText repaired) =>
        decoded.Undecodable == 0 || decoded.Charset.Charset is null or "utf-8" or "us-ascii" or "utf-16le" or "utf-16be"
            ? repaired
            : repaired with { Unrecoverable = [.. repaired.Unrecoverable.Where(lost => lost.Reason != "replacement-character")] };
}
