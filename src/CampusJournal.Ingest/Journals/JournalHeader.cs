using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusJournal.Ingest.Journals;

/// <summary>The first line of a journal.</summary>
/// <param name="CjtJournal">The version of the form.</param>
/// <param name="Stamp">The run that began it.</param>
/// <param name="HoldsRecords">Whether records stand in the journal's lines, not only their places in the target.</param>
internal sealed record JournalHeader(int CjtJournal, RunStamp Stamp, bool HoldsRecords)
{
    private const int Version = 1;

    public static JournalHeader For(RunStamp stamp, bool holdsRecords) => new(Version, stamp, holdsRecords);

    public static JournalHeader? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var header = JsonSerializer.Deserialize(json, JournalHeaderJson.Relaxed.JournalHeader);
            return header is { CjtJournal: > 0, Stamp: { Tool: not null, Options: not null, Profiles: not null } } ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Tells whether a file begins as journals do, though its first line is cut.</summary>
    public static bool IsBeginOfOne(FileStream file)
    {
        ReadOnlySpan<byte> begin = "{\"cjt_journal\":"u8;
        Span<byte> head = stackalloc byte[begin.Length];
        var read = RandomAccess.Read(file.SafeFileHandle, head, 0);
        return begin.StartsWith(head[..read]);
    }

    public string? DifferenceTo(JournalHeader now)
    {
        if (CjtJournal != now.CjtJournal)
        {
            return "Its journal has the form of another version of this program.";
        }

        return Stamp.DifferenceTo(now.Stamp)
            ?? (now.HoldsRecords && !HoldsRecords ? "It was begun as the only target and holds no whole records for others beside it." : null);
    }

    public byte[] ToJsonUtf8() => [.. JsonSerializer.SerializeToUtf8Bytes(this, JournalHeaderJson.Relaxed.JournalHeader), (byte)'\n'];
}

/// <summary>The compile-time serializer of the header: the native program has no reflection.</summary>
[JsonSerializable(typeof(JournalHeader))]
internal sealed partial class JournalHeaderJson : JsonSerializerContext
{
    public static readonly JournalHeaderJson Relaxed = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
