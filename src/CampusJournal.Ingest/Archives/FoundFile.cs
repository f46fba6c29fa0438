namespace CampusJournal.Ingest.Archives;

/// <summary>What a walk found in a folder.</summary>
/// <param name="Path">The path to open: the folder as given, then the names below it.</param>
/// <param name="Key">The path relative to that folder, or with it (<see cref="SourceOptions.KeysNameSource"/>), in form C and with <c>/</c>; of a folder that is not entered always relative.</param>
/// <param name="Refusal">Null for a file to read; else the failure or the skipped entry that stands for a file or folder.</param>
public sealed record FoundFile(string Path, string Key, SourceItem? Refusal = null)
{
    /// <summary>Gets why nothing can be written by its path, which is only what its name means: the name is no UTF-8. Null for every other file.</summary>
    public PageFailure? BadName => Raw is null ? null : Failures.BadName(Path);

    /// <summary>Gets the bytes of the path when it is no UTF-8, or null.</summary>
    internal byte[]? Raw { get; init; }

    /// <summary>Opens the file to read it, by the bytes of its name where that is no UTF-8.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public FileStream Open() => Raw is not null ? RawFolder.Open(Raw) : new(Path, new FileStreamOptions
    {
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
    });

    /// <summary>Says whether it is no pipe, socket or device; a link is what it leads to.</summary>
    /// <returns>False for what must not be opened only because it lies in a folder.</returns>
    public bool IsRegular() => Kind() != FileKind.Special;

    /// <summary>Looks at what the path names now.</summary>
    internal FileKind Kind() => Raw is null ? FileKinds.Of(Path) : FileKinds.Of(Raw);
}
