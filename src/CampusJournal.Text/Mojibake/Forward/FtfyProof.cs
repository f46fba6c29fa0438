namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Says whether ftfy, called in any of the usual ways, makes one text of another.</summary>
internal static class FtfyProof
{
    /// <summary>
    /// Says whether a version makes <paramref name="result"/> of a text. The costly part, the encoding, is fixed once for all ways to call
    /// ftfy: where the smaller fixes around it have nothing to do they give the same text, and they hardly ever have.
    /// </summary>
    public static bool Makes(FtfyVersion version, string text, string result)
    {
        var isPlain = !text.Contains('&', StringComparison.Ordinal);
        var encoded = FtfyEncodingFix.Of(version).Fix(text);
        if (encoded == result)
        {
            return true;
        }

        return !(isPlain && IsFixed(encoded))
            && (FtfyTextFix.Of(version).Fix(text) == result || FtfyTextFix.Of(version).Fix(text, uncurlsQuotes: true) == result);
    }

    private static bool IsFixed(string text) =>
        ReferenceEquals(text, FtfyEncodingFix.ReadC1(text))
        && ReferenceEquals(text, FtfyCharacterFixes.SplitLigatures(text))
        && ReferenceEquals(text, FtfyCharacterFixes.FoldWidth(text))
        && ReferenceEquals(text, FtfyCharacterFixes.UncurlQuotes(text))
        && ReferenceEquals(text, FtfyCharacterFixes.UnifyLineBreaks(text))
        && ReferenceEquals(text, FtfyCharacterFixes.ReplaceLoneSurrogates(text))
        && ReferenceEquals(text, FtfyCharacterFixes.RemoveTerminalEscapes(text))
        && ReferenceEquals(text, FtfyCharacterFixes.RemoveControls(text))
        && ReferenceEquals(text, UnicodeNormalization.ToNfc(text));
}
