using System.Security.Cryptography;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>Digests as WARC headers write them: the algorithm, a colon, base 32.</summary>
internal static class WarcDigest
{
    /// <summary>Gives the SHA-1 of a stream from where it stands to its end: what payloads are compared by.</summary>
    public static async ValueTask<string> Sha1Async(Stream stream, CancellationToken cancellationToken) =>
        Sha1(await HashAsync(HashAlgorithmName.SHA1, stream, cancellationToken).ConfigureAwait(false));

    /// <summary>Gives the SHA-256 of a stream from where it stands to its end.</summary>
    public static async ValueTask<string> Sha256Async(Stream stream, CancellationToken cancellationToken) =>
        "sha256:" + Base32.Encode(await HashAsync(HashAlgorithmName.SHA256, stream, cancellationToken).ConfigureAwait(false));

    /// <summary>Writes a SHA-1 that is computed already.</summary>
    public static string Sha1(ReadOnlySpan<byte> hash) => "sha1:" + Base32.Encode(hash);

    private static async ValueTask<byte[]> HashAsync(HashAlgorithmName name, Stream stream, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(name);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        return hash.GetHashAndReset();
    }
}
