using System.Text.Json;

namespace CampusJournal.Text;

/// <summary>The charsets and their labels, read once from the embedded table.</summary>
internal static class CharsetTable
{
    private const int MaxLabelLength = 64;

    private static readonly Dictionary<string, string> NameByKey = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NameByKeySpan = NameByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    static CharsetTable()
    {
        using var table = JsonDocument.Parse(ModelFile.Read("whatwg-labels.json").ToArray());
        foreach (var row in table.RootElement.GetProperty("charsets").EnumerateArray())
        {
            Add(row);
        }
    }

    /// <summary>Gets the charsets by the name that we print, in the order of the table.</summary>
    public static OrderedDictionary<string, Charset> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds the name of a label. Case, hyphens, underscores, dots, colons and spaces make no difference.</summary>
    public static string? Find(ReadOnlySpan<char> label)
    {
        Span<char> buffer = stackalloc char[MaxLabelLength];
        return TryMakeKey(label, buffer, out var length) && NameByKeySpan.TryGetValue(buffer[..length], out var name) ? name : null;
    }

    private static void Add(JsonElement row)
    {
        var name = row.GetProperty("name").GetString()!;
        var codePage = row.TryGetProperty("codePage", out var number) ? number.GetInt32() : 0;
        ByName.Add(name, new Charset(name, codePage, row.TryGetProperty("upper", out var upper) ? upper.GetString() : null));

        AddKey(name, name);
        foreach (var member in (string[])["labels", "aliases"])
        {
            if (row.TryGetProperty(member, out var labels))
            {
                foreach (var label in labels.EnumerateArray())
                {
                    AddKey(label.GetString()!, name);
                }
            }
        }
    }

    private static void AddKey(string label, string name)
    {
        Span<char> buffer = stackalloc char[MaxLabelLength];
        if (!TryMakeKey(label, buffer, out var length) || !NameByKeySpan.TryAdd(buffer[..length], name) && NameByKeySpan[buffer[..length]] != name)
        {
            throw new InvalidOperationException($"The label {label} is in the table for two charsets or is no label.");
        }
    }

    private static bool TryMakeKey(ReadOnlySpan<char> label, Span<char> key, out int length)
    {
        length = 0;
        foreach (var character in label)
        {
            if (char.IsAsciiLetterOrDigit(character) && length < key.Length)
            {
                key[length++] = char.ToLowerInvariant(character);
            }
            else if (!"-_.: ".Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return length > 0;
    }
}
