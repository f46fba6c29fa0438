using System.Buffers.Binary;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// A double-byte code page: the character of each pair, and the pair of each character. Zero means none in both directions.
/// A pair is written <c>lead &lt;&lt; 8 | trail</c>. ASCII is no part of a table.
/// </summary>
internal sealed class DoubleByteTable
{
    private const int FirstLead = 0x81;
    private const int LeadCount = 0xFE - FirstLead + 1;
    private const int LastTrail = 0xFE;

    private readonly ushort[] characters = new ushort[0x10000];
    private readonly ushort[] pairs = new ushort[0x10000];

    private DoubleByteTable()
    {
    }

    /// <summary>Gets the 65,536 characters, indexed by pair.</summary>
    public ReadOnlySpan<ushort> Characters => characters;

    /// <summary>Gets the 65,536 pairs, indexed by character. Where two pairs mean one character, the higher pair is the usual one.</summary>
    public ReadOnlySpan<ushort> Pairs => pairs;

    /// <summary>Reads an embedded table: little-endian characters for the leads 81 to FE, each with the trails from <paramref name="firstTrail"/> to FE.</summary>
    public static DoubleByteTable Load(string resource, int firstTrail)
    {
        var trailCount = LastTrail - firstTrail + 1;
        var content = ModelFile.Read(resource);
        var table = new DoubleByteTable();
        for (var i = 0; i < LeadCount * trailCount; i++)
        {
            var character = BinaryPrimitives.ReadUInt16LittleEndian(content[(i * sizeof(ushort))..]);
            if (character != 0)
            {
                var pair = ((FirstLead + (i / trailCount)) << 8) | (firstTrail + (i % trailCount));
                table.characters[pair] = character;
                table.pairs[character] = (ushort)pair;
            }
        }

        return table;
    }

    /// <summary>Writes the form that <see cref="Load"/> reads.</summary>
    public static byte[] Serialize(Func<int, ushort> characterOf, int firstTrail)
    {
        var content = new byte[LeadCount * (LastTrail - firstTrail + 1) * sizeof(ushort)];
        var rest = content.AsSpan();
        for (var lead = FirstLead; lead < FirstLead + LeadCount; lead++)
        {
            for (var trail = firstTrail; trail <= LastTrail; trail++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(rest, characterOf((lead << 8) | trail));
                rest = rest[sizeof(ushort)..];
            }
        }

        return content;
    }
}
