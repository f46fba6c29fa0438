using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Export.Folders;

/// <summary>Makes a folder a bag (BagIt 1.0, RFC 8493): its payload lies in <c>data/</c>, manifests and a description beside it.</summary>
/// <param name="time">The clock of the bagging date.</param>
internal sealed class BagIt(TimeProvider time)
{
    /// <summary>The name of the payload's folder.</summary>
    public const string PayloadName = "data";

    private static readonly string[] Algorithms = ["sha256", "sha512"];

    private static readonly string[] TagFiles =
        ["bagit.txt", "bag-info.txt", .. Algorithms.Select(name => $"manifest-{name}.txt"), .. Algorithms.Select(name => $"tagmanifest-{name}.txt")];

    /// <summary>Gives the payload's folder of a bag.</summary>
    public static string Payload(string folder) => Path.Join(folder, PayloadName);

    /// <summary>Says whether a name is that of a file beside the payload.</summary>
    public static bool IsTagFile(string name) => TagFiles.Contains(name, StringComparer.Ordinal);

    /// <summary>Writes what makes the folder a bag; the payload is in it already.</summary>
    public async Task CloseAsync(string folder, CancellationToken cancellationToken)
    {
        var names = FolderDigest.Names(Payload(folder)).Select(name => $"{PayloadName}/{name}").ToList();
        var bytes = await WriteManifestsAsync(folder, "manifest", names, cancellationToken).ConfigureAwait(false);
        await WriteAsync(folder, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", cancellationToken).ConfigureAwait(false);
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var about = string.Create(
            CultureInfo.InvariantCulture, $"Bag-Software-Agent: {ToolVersion.Name}\nBagging-Date: {day}\nPayload-Oxum: {bytes}.{names.Count}\n");
        await WriteAsync(folder, "bag-info.txt", about, cancellationToken).ConfigureAwait(false);
        var tags = TagFiles.Where(name => !name.StartsWith("tagmanifest-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        await WriteManifestsAsync(folder, "tagmanifest", tags, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Encodes a path for a manifest's line (RFC 8493, 2.1.3): a line feed, a carriage return and the percent sign itself; in form C.</summary>
    internal static string Encode(string path) => UnicodeNormalization.ToNfc(path)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal);

    /// <summary>Writes a manifest for each algorithm, reading each file once.</summary>
    /// <returns>The length of all files.</returns>
    private static async Task<long> WriteManifestsAsync(string folder, string kind, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        await using var sha256 = new StreamWriter(Path.Join(folder, $"{kind}-sha256.txt")) { NewLine = "\n" };
        await using var sha512 = new StreamWriter(Path.Join(folder, $"{kind}-sha512.txt")) { NewLine = "\n" };
        var bytes = 0L;
        foreach (var name in names)
        {
            await using var file = File.OpenRead(Path.Join(folder, name));
            bytes += file.Length;
            await WriteLineAsync(sha256, await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false), name).ConfigureAwait(false);
            file.Position = 0;
            await WriteLineAsync(sha512, await SHA512.HashDataAsync(file, cancellationToken).ConfigureAwait(false), name).ConfigureAwait(false);
        }

        return bytes;
    }

    private static Task WriteLineAsync(StreamWriter manifest, byte[] hash, string name) =>
        manifest.WriteLineAsync($"{Convert.ToHexStringLower(hash)}  {Encode(name)}");

    private static Task WriteAsync(string folder, string name, string text, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(Path.Join(folder, name), Encoding.UTF8.GetBytes(text), cancellationToken);
}
