using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampusJournal.Ingest.Journals;

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

    /// <summary>Gets the options that the records depend on.</summary>
    public SortedDictionary<string, string> Options { get; init; } = [];

    /// <summary>Gets the site profiles as <c>name@hash</c>.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Gets the digest of the ordered list of input files, or null.</summary>
    public string? InputSha256 { get; init; }

    /// <summary>Gets the part of the input as <c>3/64</c>, or null for all.</summary>
    public string? Shard { get; init; }

    /// <summary>Gets what the target is written from again, or null when it has a journal of its own.</summary>
    public string? WrittenFrom { get; init; }

    /// <summary>Gets the sources as the user named them, or null when a journal knows better.</summary>
    public string? Sources { get; init; }

    /// <summary>Gets the run that made the target.</summary>
    [JsonIgnore]
    public RunStamp Stamp => new(Tool, Options, Profiles);

    /// <summary>Gets what the run was asked for, but for the part.</summary>
    [JsonIgnore]
    public RunSettings Run => new() { Options = Options, Profiles = Profiles, InputSha256 = InputSha256 };

    /// <summary>Gets the manifest of a run's targets; records, length and digest are for whoever writes the target.</summary>
    public static TargetManifest Of(RunSettings settings)
    {
        var stamp = RunStamp.Of(settings);
        return new(stamp.Tool, 0, 0, "")
        {
            Options = stamp.Options,
            Profiles = stamp.Profiles,
            InputSha256 = settings.InputSha256,
            Shard = settings.Shard,
        };
    }

    /// <summary>Reads the manifest beside a target.</summary>
    /// <returns>The manifest, or null when there is none of ours.</returns>
    public static TargetManifest? Find(string target)
    {
        var file = new FileInfo(ManifestPath.Of(target));
        if (!file.Exists || file.Length > LongestManifest)
        {
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), TargetManifestJson.Indented.TargetManifest);
            return manifest is { Tool: { } tool, Options: not null, Profiles: not null } && tool.StartsWith("cjt/", StringComparison.Ordinal) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Puts a target that is whole under its name, with its manifest beside it.</summary>
    /// <param name="target">The target as given; a folder without a separator at its end.</param>
    /// <param name="unfinished">The file or folder under its name of a moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TargetRefusedException">One of them cannot be written.</exception>
    public ValueTask PlaceAsync(string target, string unfinished, CancellationToken cancellationToken) => NamedTarget.GuardAsync(target, async () =>
    {
        // The manifest first: a target without one would count as somebody else's.
        await WriteAsync(target, cancellationToken).ConfigureAwait(false);
        if (Directory.Exists(unfinished))
        {
            Directory.Move(unfinished, target);
            return;
        }

        File.Move(unfinished, target, overwrite: true);
    });

    private async ValueTask WriteAsync(string target, CancellationToken cancellationToken)
    {
        var unfinished = ManifestPath.Of(target) + ".tmp";
        File.Delete(unfinished);
        await using (var stream = new FileStream(unfinished, FileMode.CreateNew))
        {
            await stream.WriteAsync(ToJsonUtf8(), cancellationToken).ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, ManifestPath.Of(target), overwrite: true);
    }

    private byte[] ToJsonUtf8() => [.. JsonSerializer.SerializeToUtf8Bytes(this, TargetManifestJson.Indented.TargetManifest), (byte)'\n'];
}

/// <summary>The compile-time serializer of the manifest: the native program has no reflection.</summary>
[JsonSerializable(typeof(TargetManifest))]
internal sealed partial class TargetManifestJson : JsonSerializerContext
{
    public static readonly TargetManifestJson Indented = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
    });
}
