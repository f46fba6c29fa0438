using System.Text.Json;
using CampusJournal.Ingest.Archives.Tables;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Export.Folders;

namespace CampusJournal.Ingest.Verify;

/// <summary>Compares a folder that this program wrote with the manifest beside it: pages, a bag, or a converted tree.</summary>
internal static class FolderCheck
{
    // A line holds two names and two digests.
    private const int LongestLine = 1 << 17;

    /// <summary>Reads the folder of a manifest.</summary>
    /// <param name="manifest">The path of a file.</param>
    /// <param name="faults">Gets what is wrong.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>False when the file is no manifest of a folder of ours.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<bool> TryReadAsync(string manifest, FaultList faults, CancellationToken cancellationToken)
    {
        var folder = manifest.EndsWith(ManifestPath.Suffix, StringComparison.Ordinal) ? manifest[..^ManifestPath.Suffix.Length] : "";
        if (!Directory.Exists(folder))
        {
            return false;
        }

        if (TargetManifest.Find(folder) is not { } pages)
        {
            return await TryReadTreeAsync(manifest, folder, faults, cancellationToken).ConfigureAwait(false);
        }

        faults.Whole = pages.Records;
        if (FolderDigest.Of(folder, cancellationToken).Sha256 != pages.Sha256)
        {
            faults.Add(null, "manifest-mismatch", "The folder is not the one that its manifest describes: a file of it was changed, added or taken away.", folder);
        }

        return true;
    }

    /// <summary>Tells whether a folder has a manifest of ours beside it.</summary>
    public static bool IsOutput(string folder)
    {
        if (folder.Length == 0 || !File.Exists(ManifestPath.Of(folder)))
        {
            return false;
        }

        if (TargetManifest.Find(folder) is not null)
        {
            return true;
        }

        using var text = new StreamReader(ManifestPath.Of(folder));
        return new BoundedLines(text, LongestLine).Read(out var line) && TreeLine(line) is not null;
    }

    private static async Task<bool> TryReadTreeAsync(string manifest, string folder, FaultList faults, CancellationToken cancellationToken)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        using var text = new StreamReader(manifest);
        var lines = new BoundedLines(text, LongestLine);
        while (lines.Read(out var line))
        {
            if (TreeLine(line) is not { } entry)
            {
                return false;
            }

            listed.Add(entry.Path);
            await CompareAsync(folder, entry.Path, entry.Sha256, faults, cancellationToken).ConfigureAwait(false);
        }

        if (listed.Count == 0)
        {
            return false;
        }

        foreach (var name in FolderDigest.Names(folder).Where(name => !listed.Contains(name)))
        {
            faults.Add(null, "manifest-mismatch", "The manifest of the folder does not name this file.", Path.Join(folder, name));
        }

        return true;
    }

    private static async Task CompareAsync(string folder, string name, string sha256, FaultList faults, CancellationToken cancellationToken)
    {
        var path = Path.Join(folder, name);
        var isBelow = Path.GetFullPath(path).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!isBelow || FileKinds.Of(path) != FileKind.File)
        {
            faults.Add(null, "manifest-mismatch", "The manifest names this file, but there is none.", path);
        }
        else if (await OutputCheck.DigestAsync(path, cancellationToken).ConfigureAwait(false) != sha256)
        {
            faults.Add(null, "manifest-mismatch", "The file is not the one that its manifest describes: it was changed, or cut.", path);
        }
        else
        {
            faults.Whole++;
        }
    }

    private static (string Path, string Sha256)? TreeLine(string? line)
    {
        try
        {
            using var json = JsonDocument.Parse(line ?? "");
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "path") is { } path && Text(json.RootElement, "sha256_after") is { } sha256
                ? (path, sha256)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
