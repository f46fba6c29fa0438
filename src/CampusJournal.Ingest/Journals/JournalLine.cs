using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Journals;

/// <summary>One line of a journal: a page that is done.</summary>
internal sealed record JournalLine
{
    public required string Source { get; init; }

    public string? Member { get; init; }

    public long? Offset { get; init; }

    /// <summary>Gets the digest of the page's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets the id of the page's record; of a failed page, the id of the record that it gave before, if any.</summary>
    public string? Id { get; init; }

    /// <summary>Gets where the record begins in the target, or null when it is not in one.</summary>
    public long? Start { get; init; }

    /// <summary>Gets where the record ends in the target.</summary>
    public long? End { get; init; }

    /// <summary>Gets why the page gave no record, or null.</summary>
    public PageFailure? Failure { get; init; }

    /// <summary>Gets the record, unless it can be read from the target.</summary>
    public ArticleRecord? Record { get; init; }

    public static JournalLine Of(PageOrigin origin)
    {
        var place = PagePlace.Of(origin);
        return new()
        {
            Source = place.Source,
            Member = place.Member.Length == 0 ? null : place.Member,
            Offset = place.Offset == 0 ? null : place.Offset,
            Sha256 = origin.Sha256 ?? "",
        };
    }

    /// <summary>Reads a line.</summary>
    /// <returns>The line, or null when it is none: what a power cut may leave.</returns>
    public static JournalLine? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, JournalLineJson.Relaxed.JournalLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public PagePlace Place() => new(Source, Member ?? "", Offset ?? 0);

    public byte[] ToJsonUtf8() => [.. JsonSerializer.SerializeToUtf8Bytes(this, JournalLineJson.Relaxed.JournalLine), (byte)'\n'];
}

/// <summary>The compile-time serializer of the line: the native program has no reflection.</summary>
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalLineJson : JsonSerializerContext
{
    public static readonly JournalLineJson Relaxed = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
