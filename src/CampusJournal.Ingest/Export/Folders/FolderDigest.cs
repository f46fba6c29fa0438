using System.Security.Cryptography;
using System.Text;

namespace CampusJournal.Ingest.Export.Folders;

/// <summary>
/// The digest of a folder, for its manifest: SHA-256 over one line a file, <c>HASH  NAME</c> as sha256sum prints it, in ordinal order of
/// the relative names.
/// </summary>
/// <param name="Bytes">The length of all files together.</param>
/// <param name="Sha256">The digest in lower-case hex.</param>
internal sealed record FolderDigest(long Bytes, string Sha256)
{
    /// <summary>Reads a folder with all its files.</summary>
    public static FolderDigest Of(string folder, CancellationToken cancellationToken = default)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = 0L;
        foreach (var name in Names(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var file = File.OpenRead(Path.Join(folder, name));
            bytes += file.Length;
            digest.AppendData(Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(file))}  {name}\n"));
        }

        return new(bytes, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>Gives the files below a folder by their relative names with <c>/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
