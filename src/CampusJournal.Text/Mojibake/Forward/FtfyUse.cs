namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>How ftfy was called. The chain word is the same for all; a proof tries them in this order.</summary>
internal enum FtfyUse
{
    /// <summary><c>fix_text(uncurl_quotes=False)</c>, as the crawlers of web pages did.</summary>
    Web,

    /// <summary><c>fix_encoding</c> alone.</summary>
    EncodingOnly,

    /// <summary><c>fix_text</c> with its defaults.</summary>
    StraightQuotes,
}
