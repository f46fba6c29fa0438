namespace CampusJournal.Ingest.Archives;

/// <summary>What a walk found in a folder.</summary>
/// <param name="Path">The path to open: the folder as given, then the names below it.</param>
/// <param name="Key">The path relative to that folder, or with it (<see cref="SourceOptions.KeysNameSource"/>), in form C and with <c>/</c>; of a folder that is not entered always relative.</param>
/// <param name="Refusal">Null for a file to read; else the failure or the skipped entry that stands for a file or folder.</param>
public sealed record FoundFile(string Path, string Key, SourceItem? Refusal = null)
{
    /// <summary>Gets why the file cannot be opened by its path, which is only what its name means: the name is no UTF-8. Null for every other file.</summary>
    public PageFailure? BadName => Raw is null ? null : Failures.BadName(Path);

    /// <summary>Gets the bytes of the path when it is no UTF-8, or null.</summary>
    internal byte[]? Raw { get; init; }
}
