using System.Security.Cryptography;
using System.Text.Json;
using CampusJournal.Cli.JsonLines;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>What an earlier run wrote into a converted tree, as its manifest says: only that may be replaced unasked.</summary>
internal sealed class EarlierTree
{
    // A line holds two names and two digests.
    private const int LongestLine = 1 << 17;

    private readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);

    private EarlierTree()
    {
    }

    /// <summary>Reads a manifest; one that does not exist names no file, and lines that are not ours name none either.</summary>
    /// <exception cref="IOException">The manifest cannot be read.</exception>
    public static EarlierTree Read(string manifest)
    {
        var tree = new EarlierTree();
        if (!File.Exists(manifest) || !UnixFile.IsRegular(manifest))
        {
            return tree;
        }

        using var content = File.OpenRead(manifest);
        var lines = new ByteLines(content, LongestLine);
        while (lines.ReadBatch() is { Count: > 0 } batch)
        {
            foreach (var line in batch.Where(line => !line.IsPiece))
            {
                tree.Take(line.Bytes);
            }
        }

        return tree;
    }

    /// <summary>
    /// Tells whether a file may be replaced: there is none, the earlier run wrote it so, or it holds what would be written, as a run that was
    /// broken off leaves it without a manifest.
    /// </summary>
    /// <param name="target">The path of the file.</param>
    /// <param name="name">Its name within the tree.</param>
    /// <param name="digest">The digest of what would be written, in lower-case hex.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool MayReplace(string target, string name, string digest)
    {
        if (!File.Exists(target))
        {
            return true;
        }

        if (!UnixFile.IsRegular(target))
        {
            return false;
        }

        using var content = File.OpenRead(target);
        var found = Convert.ToHexStringLower(SHA256.HashData(content));
        return found == digest || (digests.TryGetValue(name, out var earlier) && found == earlier);
    }

    private void Take(byte[] line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (Text(json.RootElement, "path") is { } path && Text(json.RootElement, "sha256_after") is { } digest)
            {
                digests[path] = digest;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A manifest that was cut or edited: what its line stood for counts as changed.
        }
    }

    private static string? Text(JsonElement line, string name) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
