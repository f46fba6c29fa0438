using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Export;

/// <summary>Some fields of a record as one JSON object with their flat names.</summary>
internal static class FieldsJson
{
    /// <summary>Writes a record as UTF-8 without a line end.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fields">The fields in order; null for the whole record in its nested form.</param>
    public static byte[] WriteRecord(ArticleRecord record, IReadOnlyList<RecordField>? fields) =>
        fields is null ? ArticleJson.WriteUtf8(record) : Write(record, fields);

    private static byte[] Write(ArticleRecord record, IEnumerable<RecordField> fields)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var field in fields)
            {
                writer.WritePropertyName(field.Name);
                WriteValue(writer, field, field.Value(record));
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, RecordField field, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string json when field.Kind == RecordFieldKind.JsonArray: writer.WriteRawValue(json, skipInputValidation: true); break;
            case string text: writer.WriteText(text); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case bool claim: writer.WriteBooleanValue(claim); break;
            default: throw new InvalidOperationException($"The field {field.Name} has a value of an unknown type.");
        }
    }
}
