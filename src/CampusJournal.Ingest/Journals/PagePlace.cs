using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Journals;

/// <summary>Where a page was: the same place with other bytes is the same page, changed.</summary>
/// <param name="Source">The path, however it was written.</param>
/// <param name="Member">The member within a container, else empty.</param>
/// <param name="Offset">The offset within a container, else 0.</param>
internal readonly record struct PagePlace(string Source, string Member, long Offset)
{
    public static PagePlace Of(PageOrigin origin)
    {
        var source = SourceOf(origin.Path);

        // Standard input is another page each time: only the same bytes are the same page.
        var member = origin.Member ?? (source == "-" ? origin.Sha256 : null) ?? "";
        return new(source, member, origin.Offset ?? 0);
    }

    /// <summary>Gives a path without a leading <c>./</c>.</summary>
    public static string SourceOf(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path;
    }

    /// <summary>Gives 128 bits that no two places share.</summary>
    public UInt128 Digest()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Source}\0{Member}\0{Offset}");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
