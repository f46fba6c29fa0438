using CampusJournal.Ingest.Archives;

namespace CampusJournal.Cli.Inputs;

/// <summary>One file to work on, or the reason why there is none.</summary>
/// <param name="Path">The path as given or found; <c>-</c> for standard input.</param>
/// <param name="RelativePath">The path below the folder that the user named, with <c>/</c>; the file name when the file itself was named. Of several PATHs below the folder that holds all.</param>
/// <param name="IsNamed">Whether the user named this very file, so that it must be what the verb reads.</param>
/// <param name="Failure">Why the file cannot be read, or null.</param>
internal sealed record InputFile(string Path, string RelativePath, bool IsNamed, Message? Failure = null)
{
    /// <summary>Gets the path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Gets the path that means a text from the command line.</summary>
    public const string PastedText = "--text";

    /// <summary>Gets what a walk found, which may have a name that only it can open; null for what the user named.</summary>
    public FoundFile? Found { get; init; }

    /// <summary>Gets a value indicating whether this is standard input.</summary>
    public bool IsStandardInput => Path == StandardInput;

    /// <summary>Makes the entry of a path that cannot be read.</summary>
    public static InputFile Failed(string path, Message failure) => new(path, path, true, failure);

    /// <summary>Opens the file; a pipe gives its bytes to whoever opens it first, so that it is opened once.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public Stream Open() => IsStandardInput ? StandardStreams.OpenInput() : Found?.Open() ?? File.OpenRead(Path);
}
