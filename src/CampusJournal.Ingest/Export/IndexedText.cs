using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Export;

/// <summary>The text of an indexed column, as people would search for it.</summary>
internal static class IndexedText
{
    /// <summary>Gives the text of a column's value: composed, and of a list its lines and not its JSON.</summary>
    /// <param name="column">One of <see cref="SqliteSchema.Indexed"/>.</param>
    /// <param name="value">The column's value, or null.</param>
    public static string Of(string column, string? value) =>
        value is null ? "" : UnicodeNormalization.ToNfc(column == SqliteSchema.Captions ? Lines(value) : value);

    private static string Lines(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind != JsonValueKind.Array ? json
                : string.Join('\n', document.RootElement.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.String).Select(line => line.GetString()));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not ours, or half a surrogate in it: then the text is what stands there.
            return json;
        }
    }
}
