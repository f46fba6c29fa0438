using System.IO.Compression;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>Undoes Content-Encoding: gzip, deflate (with or without the zlib header), br, zstd; and where the header lies, what the bytes say.</summary>
/// <param name="limit">The most bytes that a body may become.</param>
internal sealed class ContentCodings(int limit)
{
    private const int MostCodings = 4;

    /// <summary>Decodes a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="field">The Content-Encoding, or null.</param>
    public DecodedBody Decode(ReadOnlyMemory<byte> body, string? field)
    {
        var result = new DecodedBody(body);
        var codings = (field ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var coding in codings.Reverse().Take(MostCodings))
        {
            result = Then(result, Undo(result.Bytes, coding.ToLowerInvariant()));
        }

        // A page never begins with this; some servers forgot to say that they sent a file.gz.
        return result.Bytes.Span.StartsWith(GzipCodec.MarkBytes) && !result.IsDamaged ? Then(result, Gzip(result.Bytes)) : result;
    }

    private static DecodedBody Then(DecodedBody before, DecodedBody after) => after with
    {
        Coding = after.Coding ?? before.Coding,
        IsDamaged = before.IsDamaged || after.IsDamaged,
        IsUnproven = before.IsUnproven || after.IsUnproven,
        IsCut = before.IsCut || after.IsCut,
        IsTooLarge = before.IsTooLarge || after.IsTooLarge,
    };

    private DecodedBody Undo(ReadOnlyMemory<byte> body, string coding) => coding switch
    {
        _ when body.IsEmpty => new(body),
        "gzip" or "x-gzip" => body.Span.StartsWith(GzipCodec.MarkBytes[..2]) ? Gzip(body) : new(body),
        "deflate" => Deflate(body),
        "br" => LooksLikeText(body.Span) ? new(body) : Brotli(body),
        "zstd" => body.Span.StartsWith(ZstdCodec.MarkBytes) ? Step(new ZstdCodec(null), body, "zstd") : new(body),
        _ => new(body),
    };

    private DecodedBody Gzip(ReadOnlyMemory<byte> body) => Step(new GzipCodec(), body, "gzip");

    private DecodedBody Deflate(ReadOnlyMemory<byte> body)
    {
        if (LooksLikeText(body.Span))
        {
            return new(body);
        }

        var isZlib = DeflateCodec.IsZlib(body.Span);
        var decoded = Step(new DeflateCodec(isZlib), body, "deflate");
        return isZlib && HasControls(body.Span) ? decoded : UnlessNothing(decoded, body);
    }

    // What gives nothing at all was not coded so.
    private static DecodedBody UnlessNothing(DecodedBody decoded, ReadOnlyMemory<byte> body) =>
        decoded is { IsDamaged: true, Bytes.IsEmpty: true } ? new(body) : decoded;

    // Tools that decoded bodies often kept the old header.
    private static bool LooksLikeText(ReadOnlySpan<byte> body) =>
        body.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..] && !HasControls(body);

    private static bool HasControls(ReadOnlySpan<byte> body) => body[..Math.Min(body.Length, 64)].ContainsAnyInRange((byte)0, (byte)8);

    // A body may have several members, which are one text (RFC 1952, section 2.2).
    private DecodedBody Step(IMemberCodec codec, ReadOnlyMemory<byte> body, string name)
    {
        using (codec)
        {
            var held = new HeldBytes(limit);
            codec.Begin();
            for (var at = 0; ;)
            {
                var room = held.Room();
                var step = codec.Step(body.Span[at..], room);
                at += step.Consumed;
                held.Add(step.Written);
                var isStuck = step is { Consumed: 0, Written: 0 };
                if (step.State == MemberState.Open && !isStuck)
                {
                    continue;
                }

                if (step.State == MemberState.Proven && !codec.Mark.IsEmpty && codec.Begins(body.Span[at..]))
                {
                    codec.Begin();
                    continue;
                }

                return new(held.Memory)
                {
                    Coding = name,
                    IsDamaged = step.State == MemberState.Bad,
                    IsUnproven = step.State == MemberState.Mismatched,
                    IsCut = isStuck && step.State == MemberState.Open && !room.IsEmpty,
                    IsTooLarge = room.IsEmpty && step.State == MemberState.Open,
                };
            }
        }
    }

    private DecodedBody Brotli(ReadOnlyMemory<byte> body)
    {
        var held = new HeldBytes(limit);
        var isDamaged = false;
        var isTooLarge = false;
        try
        {
            using var stream = new BrotliStream(new MemoryStream(body.ToArray(), writable: false), CompressionMode.Decompress);
            for (var read = 1; read > 0;)
            {
                var room = held.Room();
                isTooLarge = room.IsEmpty && stream.ReadByte() >= 0;
                read = room.IsEmpty ? 0 : stream.Read(room);
                held.Add(read);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            isDamaged = true;
        }

        return UnlessNothing(new(held.Memory) { Coding = "br", IsDamaged = isDamaged, IsTooLarge = isTooLarge }, body);
    }
}
