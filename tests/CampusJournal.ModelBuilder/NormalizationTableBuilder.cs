using System.Globalization;
using System.Runtime.InteropServices;
using CampusJournal.Text.Normalization;

namespace CampusJournal.ModelBuilder;

/// <summary>Builds the normalization tables from the Unicode Character Database (UnicodeData.txt and CompositionExclusions.txt).</summary>
public sealed class NormalizationTableBuilder
{
    private readonly SortedDictionary<int, int> classes = [];
    private readonly SortedDictionary<int, Mapping> mappings = [];
    private readonly HashSet<int> excluded;

    /// <summary>Reads the database.</summary>
    /// <param name="unicode">The folder with its files.</param>
    public NormalizationTableBuilder(string unicode)
    {
        foreach (var line in File.ReadLines(Path.Combine(unicode, "UnicodeData.txt")))
        {
            var fields = line.Split(';');
            var codePoint = Hex(fields[0]);
            if (fields[3] != "0")
            {
                classes[codePoint] = int.Parse(fields[3], CultureInfo.InvariantCulture);
            }

            if (fields[5].Length > 0)
            {
                var parts = fields[5].Split(' ');
                mappings[codePoint] = parts[0][0] == '<' ? new(true, [.. parts[1..].Select(Hex)]) : new(false, [.. parts.Select(Hex)]);
            }
        }

        excluded = [.. File.ReadLines(Path.Combine(unicode, "CompositionExclusions.txt"))
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0)
            .Select(Hex)];
    }

    /// <summary>Writes <c>normalization.bin</c> into a folder.</summary>
    public void Write(string folder) =>
        File.WriteAllBytes(Path.Combine(folder, NormalizationTables.Resource), MemoryMarshal.AsBytes<uint>(Build()).ToArray());

    private uint[] Build()
    {
        var pool = new List<uint>();
        var decompositions = new List<uint>();
        foreach (var (codePoint, mapping) in mappings)
        {
            var canonical = Expand(codePoint, withCompatibility: false);
            var compatible = Expand(codePoint, withCompatibility: true);
            var start = (uint)pool.Count;
            if (mapping.IsCompatibility)
            {
                decompositions.Add((uint)codePoint | (1u << 31));
                decompositions.Add(start | Length(0, compatible.Count));
                pool.AddRange(compatible);
                continue;
            }

            var differs = !canonical.SequenceEqual(compatible);
            decompositions.Add((uint)codePoint);
            decompositions.Add(start | Length(canonical.Count, differs ? compatible.Count : 0));
            pool.AddRange(canonical);
            pool.AddRange(differs ? compatible : []);
        }

        var compositions = mappings
            .Where(pair => Composes(pair.Key, pair.Value))
            .OrderBy(pair => pair.Value.Parts[0]).ThenBy(pair => pair.Value.Parts[1])
            .SelectMany(pair => (uint[])[(uint)pair.Value.Parts[0], (uint)pair.Value.Parts[1], (uint)pair.Key])
            .ToArray();
        var marks = classes.Select(pair => (uint)pair.Key | ((uint)pair.Value << 24)).ToArray();
        return [(uint)marks.Length, (uint)decompositions.Count, (uint)compositions.Length, (uint)pool.Count, .. marks, .. decompositions, .. compositions, .. pool];
    }

    // A canonical length has at most 4 code points, a compatibility length at most 18: 3 and 5 bits.
    private static uint Length(int canonical, int compatible) => ((uint)canonical | ((uint)compatible << 3)) << 24;

    private List<uint> Expand(int codePoint, bool withCompatibility) =>
        mappings.TryGetValue(codePoint, out var mapping) && (withCompatibility || !mapping.IsCompatibility)
            ? [.. mapping.Parts.SelectMany(part => Expand(part, withCompatibility))]
            : [(uint)codePoint];

    // Not composed: singletons, listed exclusions, and what begins with a mark.
    private bool Composes(int codePoint, Mapping mapping) =>
        !mapping.IsCompatibility && mapping.Parts.Length == 2 && !excluded.Contains(codePoint)
        && !classes.ContainsKey(codePoint) && !classes.ContainsKey(mapping.Parts[0]);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed record Mapping(bool IsCompatibility, int[] Parts);
}
