using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusJournal.Ingest;

/// <summary>A page that gave no record. Its text is raw: whoever shows it on a terminal escapes it.</summary>
/// <param name="Source">The path as it was given or found.</param>
/// <param name="Offset">The offset within a container in bytes, or null for a loose file.</param>
/// <param name="Stage">Where it failed: <c>read</c> or <c>extract</c>.</param>
/// <param name="Code">A stable code: <c>not-found</c>, <c>unreadable</c>, <c>too-large</c>, <c>not-a-page</c>, <c>special-file</c>, <c>bad-name</c>, <c>extract-failed</c>; of containers <c>truncated</c>, <c>bad-crc</c>, <c>bad-header</c>, <c>bad-directory</c>, <c>hard-link</c>, <c>damaged</c>, <c>encrypted</c>, <c>unsupported</c>, <c>too-deep</c>, <c>too-many-entries</c>, <c>bomb</c>.</param>
/// <param name="Message">One sentence that does not repeat the path.</param>
public sealed record PageFailure(string Source, long? Offset, string Stage, string Code, string Message) : SourceItem
{
    /// <summary>Gets the name of the file in the quarantine that holds the page's raw bytes, or null (the default) when they were not kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Quarantined { get; init; }

    /// <summary>Writes the failure as one line of UTF-8 JSON without a line end.</summary>
    /// <returns>The JSON bytes.</returns>
    public byte[] ToJsonUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, PageFailureJson.Relaxed.PageFailure);

    /// <summary>Reads a failure that <see cref="ToJsonUtf8"/> wrote.</summary>
    /// <returns>The failure, or null when the text is none.</returns>
    internal static PageFailure? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PageFailureJson.Relaxed.PageFailure);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The compile-time serializer of the failure: the native program has no reflection.</summary>
[JsonSerializable(typeof(PageFailure))]
internal sealed partial class PageFailureJson : JsonSerializerContext
{
    /// <summary>Leaves Hangul readable; the default escapes it.</summary>
    public static readonly PageFailureJson Relaxed = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
