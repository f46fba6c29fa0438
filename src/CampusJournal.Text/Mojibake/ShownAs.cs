namespace CampusJournal.Text.Mojibake;

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
