namespace CampusJournal.Text.Mojibake;

/// <summary>A tool that worked on damaged text and changed it further.</summary>
internal enum RepairTool
{
    /// <summary>None: the text is as it was misread.</summary>
    None,

    /// <summary>python-ftfy 6.0 to 6.2, <c>fix_encoding</c>.</summary>
    Ftfy62,

    /// <summary>python-ftfy 6.3, <c>fix_encoding</c>.</summary>
    Ftfy63,
}

/// <summary>The western code page in which bytes were shown.</summary>
internal enum ShownAs
{
    /// <summary>The only page of the misreading.</summary>
    Itself,
    Latin1,
    Cp1252,
    Cp1254,
}

/// <summary>What turns a reading into the line that is seen.</summary>
/// <param name="Page">The code page.</param>
/// <param name="Tool">The tool that came after.</param>
internal readonly record struct ReproducedBy(ShownAs Page, RepairTool Tool);
