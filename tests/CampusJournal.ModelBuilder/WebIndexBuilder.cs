using System.Text.Json;
using CampusJournal.Text.CodePages;

namespace CampusJournal.ModelBuilder;

/// <summary>
/// Builds the indexes of the WHATWG Encoding Standard from <c>encoding-indexes.js</c>, in which the package <c>text-encoding</c> has them: one
/// line an index, <c>"name":[code point or null, ...]</c>.
/// </summary>
/// <param name="file">The file <c>encoding-indexes.js</c>.</param>
public sealed class WebIndexBuilder(string file)
{
    /// <summary>The pointers that the standard's Big5 decoder names beside the index: a letter with an accent behind it.</summary>
    private static readonly (int Pointer, string Text)[] LettersWithAccents =
        [(1133, "\u00CA\u0304"), (1135, "\u00CA\u030C"), (1164, "\u00EA\u0304"), (1166, "\u00EA\u030C")];

    /// <summary>Writes <c>jis0208.bin</c>, <c>jis0212.bin</c> and <c>big5.bin</c> into a folder.</summary>
    public void Write(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, ShiftJis.Resource), WebIndex.Serialize(Read("jis0208")));
        File.WriteAllBytes(Path.Combine(folder, EucJp.Resource), WebIndex.Serialize(Read("jis0212")));

        var big5 = Read("big5");
        foreach (var (pointer, text) in LettersWithAccents)
        {
            big5[pointer] = text;
        }

        File.WriteAllBytes(Path.Combine(folder, Big5.Resource), WebIndex.Serialize(big5));
    }

    private List<string> Read(string index)
    {
        var start = $"\"{index}\":";
        var line = File.ReadLines(file).Select(line => line.Trim()).First(line => line.StartsWith(start, StringComparison.Ordinal));
        using var list = JsonDocument.Parse(line[start.Length..].TrimEnd(','));
        List<string> entries = [.. list.RootElement.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.Null ? "" : char.ConvertFromUtf32(entry.GetInt32()))];
        return entries[..(entries.FindLastIndex(entry => entry.Length > 0) + 1)];
    }
}
