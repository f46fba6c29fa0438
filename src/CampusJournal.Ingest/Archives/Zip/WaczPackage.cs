using System.Security.Cryptography;
using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using SharpCompress.Archives;

namespace CampusJournal.Ingest.Archives.Zip;

/// <summary>
/// A ZIP that is a WACZ (version 1.1.1): archives in <c>archive/</c>; around them indexes, lists of pages, logs and a list of all digests,
/// none of which is a page of the site.
/// </summary>
internal sealed class WaczPackage
{
    private const string ListName = "datapackage.json";
    private const string ArchiveFolder = "archive/";
    private const string Sha256 = "sha256:";
    private const int LargestList = 16 << 20;

    private readonly IReadOnlyList<IArchiveEntry> entries;
    private readonly IArchiveEntry list;

    private WaczPackage(IReadOnlyList<IArchiveEntry> entries, IArchiveEntry list) => (this.entries, this.list) = (entries, list);

    /// <summary>Looks at the entries of a ZIP.</summary>
    /// <returns>The package, or null when the ZIP is none.</returns>
    public static WaczPackage? Find(IReadOnlyList<IArchiveEntry> entries) =>
        entries.FirstOrDefault(static entry => entry.Key == ListName) is { } list && entries.Any(static entry => IsArchive(entry.Key)) ? new(entries, list) : null;

    /// <summary>Says whether an entry is about the archives.</summary>
    public static bool IsAbout(IArchiveEntry entry) => !entry.IsDirectory && !IsArchive(entry.Key);

    /// <summary>Compares the entries with the digests of the list.</summary>
    /// <returns>The first fault, or null.</returns>
    public SourceNotice? Verify(PageOrigin origin)
    {
        try
        {
            using var json = JsonDocument.Parse(Read());
            foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
            {
                var path = resource.GetProperty("path").GetString();
                var hash = resource.GetProperty("hash").GetString();
                if (hash?.StartsWith(Sha256, StringComparison.Ordinal) == true && !Matches(path, hash[Sha256.Length..]))
                {
                    return Notice(origin, "digest-mismatch", $"The list of the WACZ states another digest of {path} than it has.");
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            return Notice(origin, "bad-directory", "The list of the WACZ cannot be read; its digests were not compared.");
        }
    }

    private static SourceNotice Notice(PageOrigin origin, string code, string message) => new(EntryName.Place(origin), null, code, message);

    private static bool IsArchive(string? name) => name?.StartsWith(ArchiveFolder, StringComparison.Ordinal) == true;

    private byte[] Read()
    {
        using var stream = list.OpenEntryStream();
        var bytes = new byte[Math.Min(list.Size, LargestList)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private bool Matches(string? path, string digest)
    {
        if (entries.FirstOrDefault(entry => entry.Key == path) is not { } entry)
        {
            return false;
        }

        using var stream = entry.OpenEntryStream();
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == digest;
    }
}
