using System.Security.Cryptography;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>A digest as WARC files state it: <c>sha1:</c> in base 32 by most, in hex by some; <c>sha256:</c>, <c>sha512:</c>, <c>md5:</c>.</summary>
internal static class StatedDigest
{
    /// <summary>Compares a stated digest with bytes.</summary>
    /// <returns>False when it differs from all of them; null when it is none that can be checked.</returns>
    public static bool? Matches(string? stated, params ReadOnlySpan<ReadOnlyMemory<byte>> candidates)
    {
        var colon = stated?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || HashLength(stated![..colon]) is not { } length || Parse(stated[(colon + 1)..].Trim(), length) is not { } digest)
        {
            return null;
        }

        foreach (var candidate in candidates)
        {
            if (digest.AsSpan().SequenceEqual(Hash(length, candidate.Span)))
            {
                return true;
            }
        }

        return false;
    }

    private static int? HashLength(string algorithm) => algorithm.Trim().ToLowerInvariant() switch
    {
        "sha1" or "sha-1" => SHA1.HashSizeInBytes,
        "sha256" or "sha-256" => SHA256.HashSizeInBytes,
        "sha512" or "sha-512" => SHA512.HashSizeInBytes,
        "md5" => MD5.HashSizeInBytes,
        _ => null,
    };

    // These digests are compared with what a file states of itself; nothing secret depends on them.
#pragma warning disable CA5350, CA5351
    private static byte[] Hash(int length, ReadOnlySpan<byte> bytes) => length switch
    {
        SHA1.HashSizeInBytes => SHA1.HashData(bytes),
        SHA256.HashSizeInBytes => SHA256.HashData(bytes),
        SHA512.HashSizeInBytes => SHA512.HashData(bytes),
        _ => MD5.HashData(bytes),
    };
#pragma warning restore CA5350, CA5351

    private static byte[]? Parse(string text, int length) =>
        text.Length == 2 * length && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : Base32.Decode(text, length);
}
