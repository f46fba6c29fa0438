using System.Security.Cryptography;
using System.Text;

namespace CampusJournal.Articles;

/// <summary>The digests that name a page.</summary>
internal static class PageIdentity
{
    private const int IdDigits = 32;

    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Makes the record's id: the same page at the same place has the same id on every machine.</summary>
    public static string Id(PageOrigin origin, string sha256)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(origin.Url ?? origin.RelativePath ?? origin.Path));
        hash.AppendData([0]);
        hash.AppendData(Encoding.UTF8.GetBytes(origin.Member ?? origin.Offset?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""));
        hash.AppendData([0]);
        hash.AppendData(Encoding.ASCII.GetBytes(sha256));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..IdDigits];
    }
}
