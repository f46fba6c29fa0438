using System.IO.Compression;
using System.Text.Json;

namespace CampusJournal.Benchmarks;

/// <summary>The lines of the shared damage matrix, which lies beside the repository where it was built and need not be there.</summary>
internal static class SharedMatrix
{
    private const string Prefix = "matrix ";

    // The kinds that have a figure to reach.
    private static readonly string[] Wanted = ["k1", "k3f", "k11s", "k14f", "k19", "k27"];

    private static readonly Lazy<ILookup<string, string>> Lines = new(Read);

    /// <summary>Gets the kinds that are measured, as parameters; none where the matrix is missing.</summary>
    public static IEnumerable<string> Kinds => Wanted.Where(Lines.Value.Contains).Select(kind => Prefix + kind);

    /// <summary>Finds the lines of a parameter; null when it is no kind of the matrix.</summary>
    public static IReadOnlyList<string>? Find(string parameter) =>
        parameter.StartsWith(Prefix, StringComparison.Ordinal) ? [.. Lines.Value[parameter[Prefix.Length..]]] : null;

    private static ILookup<string, string> Read()
    {
        var rows = new List<(string Kind, string Text)>();
        if (Find() is { } file)
        {
            using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                using var row = JsonDocument.Parse(line);
                rows.Add((row.RootElement.GetProperty("kind").GetString()!, row.RootElement.GetProperty("text").GetString()!));
            }
        }

        return rows.ToLookup(row => row.Kind, row => row.Text);
    }

    // The benchmark runs from a folder deep below the repository.
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "repair", "matrix-dev.jsonl.gz");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
