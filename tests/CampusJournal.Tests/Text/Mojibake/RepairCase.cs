using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>One line of <c>tests/cases/repair</c>.</summary>
public sealed record RepairCase
{
    [JsonPropertyName("label")]
    public required string Label { get; init; }

    [JsonPropertyName("original")]
    public required string Original { get; init; }

    [JsonPropertyName("fixed")]
    public required string Fixed { get; init; }

    [JsonPropertyName("comment")]
    public string? Comment { get; init; }

    public static TheoryData<string, string> Read(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in JsonSerializer.Deserialize<RepairCase[]>(File.ReadAllBytes(RepositoryFolder.Combine("tests", "cases", "repair", file)))!)
        {
            data.Add(line.Original, line.Fixed);
        }

        return data;
    }
}
