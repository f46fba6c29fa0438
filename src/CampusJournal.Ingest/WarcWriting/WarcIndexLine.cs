using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>A line of a CDXJ index: the sortable key, the time in 14 digits, and an object whose values are all strings, as pywb reads it.</summary>
internal static class WarcIndexLine
{
    private const string TimeFormat = "yyyyMMddHHmmss";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an entry without a line end.</summary>
    public static string Write(WarcIndexEntry entry)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("url", entry.Url);
            writer.WriteString("mime", entry.MediaType);
            WriteKnown(writer, "status", entry.Status?.ToString(CultureInfo.InvariantCulture));
            WriteKnown(writer, "digest", entry.Digest);
            writer.WriteString("length", entry.Length.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("offset", entry.Offset.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("filename", entry.File);
            WriteKnown(writer, "truncated", entry.Truncated);
            writer.WriteEndObject();
        }

        var time = entry.Date.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        return $"{SortKey.Of(entry.Url)} {time} {Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length)}";
    }

    /// <summary>Reads a line; null when it is none of ours, as the torn last one after a kill.</summary>
    public static WarcIndexEntry? Read(string line)
    {
        var parts = line.Split(' ', 3);
        if (parts.Length < 3 || !DateTimeOffset.TryParseExact(
            parts[1], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(parts[2]);
            return Read(json.RootElement, date);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WarcIndexEntry? Read(JsonElement json, DateTimeOffset date) =>
        json.ValueKind == JsonValueKind.Object
        && Text(json, "url") is { } url && Text(json, "filename") is { } file
        && Number(json, "offset") is { } offset && Number(json, "length") is { } length
            ? new WarcIndexEntry
            {
                Url = url,
                Date = date,
                MediaType = Text(json, "mime") ?? "",
                Status = (int?)Number(json, "status"),
                Digest = Text(json, "digest"),
                Offset = offset,
                Length = length,
                File = file,
                Truncated = Text(json, "truncated"),
            }
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement json, string name) =>
        long.TryParse(Text(json, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void WriteKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
