using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusJournal.Ingest.Export;

/// <summary>What lies beside a finished target as <c>TARGET.manifest</c>: proof that the target is ours and whole.</summary>
/// <param name="Tool">The tool and its version.</param>
/// <param name="Records">The number of records, or of failures in an errors file.</param>
/// <param name="Bytes">The length of the target.</param>
/// <param name="Sha256">The digest of the target in lower-case hex.</param>
internal sealed record TargetManifest(string Tool, long Records, long Bytes, string Sha256)
{
    // A manifest is a few hundred bytes; what is longer is not ours.
    private const int LongestManifest = 1 << 20;

    public static string PathOf(string target) => target + ".manifest";

    /// <summary>Reads the manifest beside a target.</summary>
    /// <returns>The manifest, or null when there is none of ours.</returns>
    public static TargetManifest? Find(string target)
    {
        var file = new FileInfo(PathOf(target));
        if (!file.Exists || file.Length > LongestManifest)
        {
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), TargetManifestJson.Indented.TargetManifest);
            return manifest?.Tool?.StartsWith("cjt/", StringComparison.Ordinal) == true ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] ToJsonUtf8() => [.. JsonSerializer.SerializeToUtf8Bytes(this, TargetManifestJson.Indented.TargetManifest), (byte)'\n'];
}

/// <summary>The compile-time serializer of the manifest: the native program has no reflection.</summary>
[JsonSerializable(typeof(TargetManifest))]
internal sealed partial class TargetManifestJson : JsonSerializerContext
{
    public static readonly TargetManifestJson Indented = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
    });
}
