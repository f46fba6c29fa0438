namespace CampusJournal.Text.Mojibake;

/// <summary>What worked on damaged text and changed it further.</summary>
internal enum RepairTool
{
    /// <summary>Nothing: the text is as it was misread.</summary>
    None,

    /// <summary>A reader that took every run of valid UTF-8 for UTF-8 and the rest for single bytes.</summary>
    Hybrid,

    /// <summary>python-ftfy 6.0 to 6.2, <c>fix_text</c> with curly quotes left alone: what web crawls went through.</summary>
    Ftfy62,

    /// <summary>The same version, <c>fix_encoding</c> alone.</summary>
    Ftfy62EncodingOnly,

    /// <summary>The same version, <c>fix_text</c> as it comes: quotes are straightened.</summary>
    Ftfy62Default,

    /// <summary>python-ftfy from 6.3 on, <c>fix_text</c> with curly quotes left alone.</summary>
    Ftfy63,

    /// <summary>The newer version, <c>fix_encoding</c> alone.</summary>
    Ftfy63EncodingOnly,

    /// <summary>The newer version, <c>fix_text</c> as it comes.</summary>
    Ftfy63Default,
}
