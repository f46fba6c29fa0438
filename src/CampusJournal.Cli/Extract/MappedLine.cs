using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Cli.Extract;

/// <summary>One line of the mapper's output.</summary>
/// <param name="Bytes">The line, line end included.</param>
/// <param name="IsFailure">Whether it says why there is no record.</param>
internal sealed record MappedLine(byte[] Bytes, bool IsFailure)
{
    /// <summary>Makes the line of a record: the record with <c>input_id</c> in front.</summary>
    /// <param name="id">The input's id as JSON, as it was.</param>
    /// <param name="record">The record as a JSON object.</param>
    public static MappedLine Record(byte[] id, byte[] record) => new([.. "{\"input_id\":"u8, .. id, (byte)',', .. record.AsSpan(1), (byte)'\n'], false);

    /// <summary>Makes the line of a failure.</summary>
    public static MappedLine Failure(byte[] id, MapperException failure)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("input_id");
            writer.WriteRawValue(id, skipInputValidation: true);
            writer.WriteStartObject("error");
            writer.WriteString("stage", failure.Stage);
            writer.WriteString("code", failure.Code);
            writer.WriteString("message", failure.Message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return new(buffer.ToArray(), true);
    }
}
