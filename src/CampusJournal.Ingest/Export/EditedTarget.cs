using System.Security.Cryptography;
using CampusJournal.Ingest.Export.Folders;

namespace CampusJournal.Ingest.Export;

/// <summary>Finds out whether somebody changed a target since this program wrote it: work that no run may overwrite unasked.</summary>
internal static class EditedTarget
{
    /// <summary>Says why a target may not be written again; null when it is what its manifest describes.</summary>
    /// <param name="path">The target, a file or a folder, as given.</param>
    /// <param name="manifest">Its manifest.</param>
    public static string? RefusalOf(string path, TargetManifest manifest)
    {
        var target = Path.TrimEndingDirectorySeparator(path);
        return IsAsWritten(target, manifest) || IsUnnamed(target, manifest) ? null : "It was changed since it was written; move it away to keep the changes.";
    }

    private static bool IsAsWritten(string target, TargetManifest manifest)
    {
        if (Directory.Exists(target))
        {
            return FolderDigest.Of(target).Sha256 == manifest.Sha256;
        }

        return !File.Exists(target) || (new FileInfo(target).Length == manifest.Bytes && Digest(target) == manifest.Sha256);
    }

    // A run that was killed between the manifest and the name: what the manifest describes waits beside the target.
    private static bool IsUnnamed(string target, TargetManifest manifest) =>
        new FileInfo(target + ".tmp") is { Exists: true } waiting && waiting.Length == manifest.Bytes && Digest(waiting.FullName) == manifest.Sha256;

    private static string Digest(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
