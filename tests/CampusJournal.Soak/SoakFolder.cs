namespace CampusJournal.Soak;

/// <summary>A folder for the files of one soak, deleted with it.</summary>
public sealed class SoakFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("cjt-soak-").FullName;

    /// <summary>Makes a folder in it.</summary>
    /// <param name="name">The folder's name.</param>
    /// <returns>Its path.</returns>
    public string Make(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);
}
