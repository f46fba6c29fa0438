using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusJournal.Ingest.Verify;

/// <summary>Something that is wrong with a file. Its text is raw: whoever shows it on a terminal escapes it.</summary>
/// <param name="Path">The path as it was given or found, with the member below it when the fault is in a nested archive.</param>
/// <param name="Offset">The offset in bytes, or null when the fault has no one place.</param>
/// <param name="Code">A stable code, as <see cref="PageFailure"/> and <see cref="SourceNotice"/> have them; of our own outputs <c>manifest-mismatch</c>, <c>not-json</c>, <c>damaged</c>, <c>not-ours</c>, <c>locked</c>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Whole">How many records of the file are whole.</param>
public sealed record VerifyFault(string Path, long? Offset, string Code, string Message, long Whole)
{
    /// <summary>Writes the fault as one line of UTF-8 JSON without a line end.</summary>
    /// <returns>The JSON bytes.</returns>
    public byte[] ToJsonUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, VerifyFaultJson.Relaxed.VerifyFault);
}

/// <summary>The compile-time serializer of the fault: the native program has no reflection.</summary>
[JsonSerializable(typeof(VerifyFault))]
internal sealed partial class VerifyFaultJson : JsonSerializerContext
{
    /// <summary>Leaves Hangul readable; the default escapes it.</summary>
    public static readonly VerifyFaultJson Relaxed = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
