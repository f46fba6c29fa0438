namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Says whether ftfy, called in any of the usual ways, makes one text of another.</summary>
internal static class FtfyProof
{
    /// <summary>
    /// Says whether a version makes <paramref name="result"/> of a text. The costly part, the encoding, is fixed once for all ways to call
    /// ftfy; straightened quotes are tried only where there were quotes.
    /// </summary>
    public static bool Makes(FtfyVersion version, string text, string result)
    {
        var encoded = FtfyEncodingFix.Of(version).Fix(text);
        if (encoded == result)
        {
            return true;
        }

        var fix = FtfyTextFix.Of(version);
        return fix.Finish(text, encoded, uncurlsQuotes: false, out var hasQuotes) == result
            || (hasQuotes && fix.Finish(text, encoded, uncurlsQuotes: true, out _) == result);
    }
}
