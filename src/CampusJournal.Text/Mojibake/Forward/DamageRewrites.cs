namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>What happens to damaged text as text: characters lost, normalized or, by ftfy, joined.</summary>
internal static class DamageRewrites
{
    /// <summary>Finds the rewriting of a chain word; null when it is none.</summary>
    public static Func<string, FtfyUse, string>? Find(string word) => word switch
    {
        "lost-ad" => (text, _) => text.Replace("\u00AD", "", StringComparison.Ordinal),
        "lost-nbsp" => (text, _) => text.Replace('\u00A0', ' '),
        "lost-c1" => (text, _) => RemoveC1(text),
        "nfkc" => (text, _) => UnicodeNormalization.ToNfkc(text),
        "ftfy-6.2" => (text, use) => Apply(FtfyVersion.V62, text, use),
        "ftfy-6.3" => (text, use) => Apply(FtfyVersion.V63, text, use),
        _ => null,
    };

    private static string Apply(FtfyVersion version, string text, FtfyUse use) => use switch
    {
        FtfyUse.EncodingOnly => FtfyEncodingFix.Of(version).Fix(text),
        FtfyUse.StraightQuotes => FtfyTextFix.Of(version).Fix(text, uncurlsQuotes: true),
        _ => FtfyTextFix.Of(version).Fix(text),
    };

    private static string RemoveC1(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
        {
            return text;
        }

        return string.Concat(text.Where(character => character is < '\u0080' or > '\u009F'));
    }
}
