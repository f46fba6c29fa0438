using System.Text.Json;
using System.Text.Json.Serialization;
using CampusJournal.Text;

namespace CampusJournal.Articles;

/// <summary>Records as JSON: snake_case names in a stable order, Hangul and emoji unescaped.</summary>
public static class ArticleJson
{
    private static readonly ArticleJsonContext Lines = new(Options());

    /// <summary>Writes a record as one line of JSON without a line end.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The JSON text.</returns>
    public static string Write(ArticleRecord record) => JsonSerializer.Serialize(record, Lines.ArticleRecord);

    /// <summary>Writes a record as one line of UTF-8 JSON without a line end.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The JSON bytes.</returns>
    public static byte[] WriteUtf8(ArticleRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Lines.ArticleRecord);

    /// <summary>Writes a record as one value of JSON: in pieces, so that a large one is not held once more.</summary>
    /// <param name="record">The record.</param>
    /// <param name="writer">Where to write, with <see cref="JsonText.WriterOptions"/>; flushed when the record is written.</param>
    public static void Write(ArticleRecord record, Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, record, Lines.ArticleRecord);

    /// <summary>Reads a record that <see cref="Write(ArticleRecord)"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">The text is not a record.</exception>
    public static ArticleRecord Read(string json) =>
        JsonSerializer.Deserialize(json, Lines.ArticleRecord) ?? throw new JsonException("The text is not a record.");

    /// <summary>Writes authors as a JSON array, for flat exports.</summary>
    internal static string Write(IReadOnlyList<Author> authors) => JsonSerializer.Serialize(authors, Lines.IReadOnlyListAuthor);

    /// <summary>Writes the body's marks as a JSON array, for flat exports.</summary>
    internal static string Write(IReadOnlyList<BodyMark> marks) => JsonSerializer.Serialize(marks, Lines.IReadOnlyListBodyMark);

    /// <summary>Writes images as a JSON array, for flat exports.</summary>
    internal static string Write(IReadOnlyList<ArticleImage> images) => JsonSerializer.Serialize(images, Lines.IReadOnlyListArticleImage);

    /// <summary>Writes warnings as a JSON array, for flat exports.</summary>
    internal static string Write(IReadOnlyList<RecordWarning> warnings) => JsonSerializer.Serialize(warnings, Lines.IReadOnlyListRecordWarning);

    /// <summary>Writes texts as a JSON array, for flat exports.</summary>
    internal static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Lines.IReadOnlyListString);

    private static JsonSerializerOptions Options() => new()
    {
        Encoder = JsonText.Encoder,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new LongTextConverter() },
    };
}

/// <summary>The compile-time serializer of the record: the native program has no reflection.</summary>
[JsonSerializable(typeof(ArticleRecord))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
