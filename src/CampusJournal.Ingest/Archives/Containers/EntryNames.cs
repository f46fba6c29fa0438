using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>
/// The names of one container's entries. ZIP, TAR and 7z may hold several entries of one name (<c>tar -r</c> appends so): the second is
/// <c>page.html#2</c>, so that each page has a place, and with it an id, of its own in every run.
/// </summary>
internal sealed class EntryNames
{
    // Of each name only a part of its digest: a container may hold millions, and a chance match costs no more than a number.
    private readonly Dictionary<ulong, int> times = [];

    /// <summary>Gives the origin of the next entry.</summary>
    /// <param name="container">Where the container is.</param>
    /// <param name="name">The entry's name within it, which others may have, too.</param>
    public PageOrigin Below(PageOrigin container, string name)
    {
        var origin = EntryName.Below(container, name);
        return times.TryAdd(Key(origin.Member!), 1) ? origin : origin with { Member = Numbered(origin.Member!) };
    }

    // An entry may really be called so: its number is passed over.
    private string Numbered(string member)
    {
        for (var number = times[Key(member)] + 1; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{member}{EntryName.NumberMark}{number}");
            if (times.TryAdd(Key(numbered), 1))
            {
                times[Key(member)] = number;
                return numbered;
            }
        }
    }

    private static ulong Key(string name) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan())));
}
