using System.Buffers.Binary;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// An index of the WHATWG Encoding Standard: the character of each pointer. Zero means none; what takes two UTF-16 units (a character beyond
/// U+FFFF, or a letter with its accent) is a number from D800 on, which <see cref="Twins"/> resolves.
/// </summary>
internal sealed class WebIndex
{
    private const int FirstTwin = 0xD800;
    private const int LastTwin = 0xDFFF;

    private readonly ushort[] characters;

    private WebIndex(ushort[] characters, char[] twins) => (this.characters, Twins) = (characters, twins);

    /// <summary>Gets the UTF-16 units of the characters that take two, one after the other.</summary>
    public char[] Twins { get; }

    /// <summary>Gets the character of a pointer; zero where the index has none.</summary>
    public ushort this[int pointer] => pointer < characters.Length ? characters[pointer] : (ushort)0;

    /// <summary>Reads an embedded index: little-endian, their number, the characters by pointer, then the twins.</summary>
    /// <param name="resource">The file in <c>Models/</c>.</param>
    public static WebIndex Load(string resource)
    {
        var content = ModelFile.Read(resource);
        var characters = new ushort[BinaryPrimitives.ReadUInt16LittleEndian(content)];
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = BinaryPrimitives.ReadUInt16LittleEndian(content[((i + 1) * sizeof(ushort))..]);
        }

        content = content[((characters.Length + 1) * sizeof(ushort))..];
        var twins = new char[content.Length / sizeof(ushort)];
        for (var i = 0; i < twins.Length; i++)
        {
            twins[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(content[(i * sizeof(ushort))..]);
        }

        return new WebIndex(characters, twins);
    }

    /// <summary>Says whether a value of an index stands for two UTF-16 units.</summary>
    /// <param name="value">The value.</param>
    /// <param name="position">Where in <see cref="Twins"/> they are.</param>
    public static bool IsTwin(ushort value, out int position)
    {
        position = (value - FirstTwin) * 2;
        return value is >= FirstTwin and <= LastTwin;
    }

    /// <summary>Writes the form that <see cref="Load"/> reads.</summary>
    /// <param name="entries">The text of each pointer, one or two UTF-16 units; empty where there is none.</param>
    public static byte[] Serialize(IReadOnlyList<string> entries)
    {
        var units = new List<ushort> { (ushort)entries.Count };
        var twins = new List<ushort>();
        foreach (var entry in entries)
        {
            units.Add(entry switch
            {
                [] => 0,
                [var character] => character,
                _ => (ushort)(FirstTwin + (twins.Count / 2)),
            });
            twins.AddRange(entry.Length > 1 ? entry.Select(unit => (ushort)unit) : []);
        }

        units.AddRange(twins);
        var content = new byte[units.Count * sizeof(ushort)];
        for (var i = 0; i < units.Count; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(i * sizeof(ushort)), units[i]);
        }

        return content;
    }
}
