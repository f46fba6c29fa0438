using System.Security.Cryptography;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.Verify;

/// <summary>Verifies what this program wrote: by the manifest beside it, and by its form.</summary>
internal static class OutputCheck
{
    private static readonly byte[] SqliteMark = [.. "SQLite format 3\0"u8];

    /// <summary>Verifies a file if it is of a form that we write.</summary>
    /// <returns>False when it is not.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<bool> TryReadAsync(string path, FaultList faults, CancellationToken cancellationToken)
    {
        // A pipe would give its bytes to the first look at it, or never any.
        if (FileKinds.Of(path) != FileKind.File)
        {
            return false;
        }

        if (await FolderCheck.TryReadAsync(path, faults, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        var manifest = TargetManifest.Find(path);
        if (await IsSqliteAsync(path, cancellationToken).ConfigureAwait(false))
        {
            SqliteCheck.Read(path, faults);
        }
        else if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            await JsonLinesCheck.ReadAsync(path, faults, cancellationToken).ConfigureAwait(false);
        }
        else if (manifest is null)
        {
            return false;
        }
        else
        {
            faults.Whole = manifest.Records;
        }

        if (manifest is not null)
        {
            await CompareAsync(path, manifest, faults, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Gives the digest of a file in lower-case hex.</summary>
    public static async Task<string> DigestAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false));
    }

    private static async Task CompareAsync(string path, TargetManifest manifest, FaultList faults, CancellationToken cancellationToken)
    {
        if (await DigestAsync(path, cancellationToken).ConfigureAwait(false) != manifest.Sha256)
        {
            faults.Add(null, "manifest-mismatch", "The file is not the one that its manifest describes: it was changed, or cut.");
        }
    }

    private static async Task<bool> IsSqliteAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[SqliteMark.Length];
        var read = await file.ReadAtLeastAsync(head, head.Length, false, cancellationToken).ConfigureAwait(false);
        return read == head.Length && head.AsSpan().SequenceEqual(SqliteMark);
    }
}
