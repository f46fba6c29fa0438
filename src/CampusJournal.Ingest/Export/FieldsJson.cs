using System.Buffers;
using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as JSON objects in UTF-8: whole, or some fields with their flat names.</summary>
/// <param name="stream">Where they go.</param>
/// <param name="fields">The fields in order; null for the whole record in its nested form.</param>
internal sealed class FieldsJson(Stream stream, IReadOnlyList<RecordField>? fields)
{
    private readonly StreamBuffer buffer = new(stream);

    /// <summary>Writes a record without a line end, between what its form has around it.</summary>
    /// <param name="before">The bytes before the record.</param>
    /// <param name="record">The record.</param>
    /// <param name="after">The bytes behind it.</param>
    public void Write(ReadOnlySpan<byte> before, ArticleRecord record, ReadOnlySpan<byte> after)
    {
        buffer.Write(before);
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            Write(record, writer);
        }

        buffer.Write(after);
        buffer.Flush();
    }

    private void Write(ArticleRecord record, Utf8JsonWriter writer)
    {
        if (fields is null)
        {
            ArticleJson.Write(record, writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.Name);
            WriteValue(writer, field, field.Value(record));
        }

        writer.WriteEndObject();
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
