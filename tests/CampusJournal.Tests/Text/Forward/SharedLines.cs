using System.IO.Compression;
using System.Text.Json;

namespace CampusJournal.Tests.Text.Forward;

/// <summary>Lines of JSON in the folder <c>shared</c>; a test that wants them skips when the folder is not there.</summary>
internal static class SharedLines
{
    public static IEnumerable<JsonElement> Of(string name)
    {
        var path = Path.Combine(RepositoryFolder.Shared, "data", "repair", name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not beside this repository.");
        return Read(path);
    }

    public static string Text(this JsonElement line, string field) => line.GetProperty(field).GetString()!;

    private static IEnumerable<JsonElement> Read(string path)
    {
        var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonElement.Parse(line);
        }
    }
}
