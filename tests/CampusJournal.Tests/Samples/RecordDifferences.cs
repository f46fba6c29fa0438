using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusJournal.Tests.Samples;

/// <summary>Compares a record with an expectation that gives only the fields that matter.</summary>
public static class RecordDifferences
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line for each field of the expectation that the record does not meet.</summary>
    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? actual) => Below("", expected, actual);

    private static IEnumerable<string> Below(string path, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject fields, JsonObject record) =>
            fields.SelectMany(field => record.TryGetPropertyValue(field.Key, out var value)
                ? Below(path + "." + field.Key, field.Value, value)
                : [$"{path}.{field.Key}: no such field"]),
        (JsonArray items, JsonArray found) when items.Count == found.Count =>
            items.Zip(found).SelectMany((pair, index) => Below($"{path}[{index}]", pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(expected, actual) ? [] : [$"{path}: expected {Text(expected)}, found {Text(actual)}"],
    };

    private static string Text(JsonNode? node) => node is null ? "null" : node.ToJsonString(Readable);
}
