using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli;

/// <summary>What kind of text a file holds, and what in it is our own.</summary>
internal static class PageText
{
    private static readonly string[] TextualTypes = ["xml", "json", "javascript"];

    /// <summary>Tells whether a decoded text is HTML, so that only what is shown of it may change.</summary>
    public static bool IsHtml(string text) => ContentSniffer.Sniff(text.AsSpan()).Kind == ContentKind.Html;

    /// <summary>Tells whether a file holds text: a page, or a script, a style sheet or a feed, which are text though no page.</summary>
    public static bool IsText(ContentGuess guess) =>
        guess.Kind != ContentKind.NotAPage || guess.MediaType.StartsWith("text/", StringComparison.Ordinal) || TextualTypes.Any(end => guess.MediaType.EndsWith(end, StringComparison.Ordinal));

    /// <summary>
    /// Leaves out the lost stretches that our own decoder made of undecodable bytes: those are counted as such. A legacy charset
    /// has no U+FFFD of its own, and one of Unicode has none when there are no more than were made.
    /// </summary>
    /// <param name="charset">The charset of the file, or null.</param>
    /// <param name="undecodable">The number of undecodable sequences; of a charset of Unicode those of this very text.</param>
    /// <param name="text">The text before repair.</param>
    /// <param name="repaired">The repaired text.</param>
    public static RepairedText WithoutOwnMarks(string? charset, long undecodable, string text, RepairedText repaired) =>
        undecodable == 0 || charset is null || (IsUnicode(charset) && text.AsSpan().Count('\uFFFD') != undecodable)
            ? repaired
            : repaired with { Unrecoverable = [.. repaired.Unrecoverable.Where(lost => lost.Reason != "replacement-character")] };

    /// <summary>Whether a charset has U+FFFD itself.</summary>
    public static bool IsUnicode(string? charset) => charset is "utf-8" or "us-ascii" or "utf-16le" or "utf-16be";
}
