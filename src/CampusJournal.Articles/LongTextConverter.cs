using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusJournal.Articles;

/// <summary>Writes a long text in pieces: in one piece the writer makes room for six times its length.</summary>
internal sealed class LongTextConverter : JsonConverter<string>
{
    private const int PieceLength = 1 << 14;

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (value.Length <= PieceLength)
        {
            writer.WriteStringValue(value);
            return;
        }

        var rest = value.AsSpan();
        for (; rest.Length > PieceLength; rest = rest[PieceLength..])
        {
            writer.WriteStringValueSegment(rest[..PieceLength], isFinalSegment: false);
        }

        writer.WriteStringValueSegment(rest, isFinalSegment: true);
    }
}
