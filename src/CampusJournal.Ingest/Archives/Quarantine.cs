using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// A folder for the raw bytes of what cannot be read, each file named by its SHA-256, so that the same bytes are kept once. The folder is
/// made when it is first needed; a manifest beside it marks it as ours.
/// </summary>
/// <param name="folder">The folder.</param>
public sealed class Quarantine(string folder)
{
    /// <summary>Gets the folder as given.</summary>
    public string Folder { get; } = folder;

    /// <summary>Keeps bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <returns>The name of the file: the SHA-256 in lower-case hex.</returns>
    /// <exception cref="QuarantineException">The folder cannot be written.</exception>
    public string Keep(ReadOnlySpan<byte> content)
    {
        using var file = Begin();
        file.Write(content);
        return file.Keep();
    }

    /// <summary>Begins a file whose bytes come bit by bit.</summary>
    /// <returns>The file, which is gone when it is disposed of before it was kept.</returns>
    /// <exception cref="QuarantineException">The folder cannot be written.</exception>
    public QuarantineFile Begin()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var manifest = ManifestPath.Of(Path.GetFullPath(Folder));
            if (!File.Exists(manifest))
            {
                File.WriteAllText(manifest, $$"""{"tool":"{{ToolVersion.Name}}","holds":"quarantine"}""" + "\n", new UTF8Encoding(false));
            }

            return new(Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new QuarantineException(Folder, exception);
        }
    }
}
