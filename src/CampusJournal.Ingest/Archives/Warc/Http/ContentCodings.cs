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
        IsCut = before.IsCut || after.IsCut,
        IsTooLarge = before.IsTooLarge || after.IsTooLarge,
    };

    private DecodedBody Undo(ReadOnlyMemory<byte> body, string coding) => coding switch
    {
        _ when body.IsEmpty => new(body),
        "gzip" or "x-gzip" => body.Span.StartsWith(GzipCodec.MarkBytes[..2]) ? Gzip(body) : new(body),
        "deflate" => Deflate(body),
        "br" => LooksLikeText(body.Span) ? new(body) : Framework(body, "br", static stream => new BrotliStream(stream, CompressionMode.Decompress)),
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

        var hasHeader = body.Length > 2 && (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) | body.Span[1]) % 31 == 0;
        return hasHeader
            ? Framework(body, "deflate", static stream => new ZLibStream(stream, CompressionMode.Decompress))
            : Framework(body, "deflate", static stream => new DeflateStream(stream, CompressionMode.Decompress));
    }

    // Tools that decoded bodies often kept the old header.
    private static bool LooksLikeText(ReadOnlySpan<byte> body) =>
        body.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..] && !body[..Math.Min(body.Length, 64)].ContainsAnyInRange((byte)0, (byte)8);

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

                return new(held.Memory)
                {
                    Coding = name,
                    IsDamaged = step.State == MemberState.Bad,
                    IsCut = isStuck && step.State == MemberState.Open && !room.IsEmpty,
                    IsTooLarge = room.IsEmpty && step.State == MemberState.Open,
                };
            }
        }
    }

    private DecodedBody Framework(ReadOnlyMemory<byte> body, string name, Func<Stream, Stream> open)
    {
        var held = new HeldBytes(limit);
        var isDamaged = false;
        var isTooLarge = false;
        try
        {
            using var stream = open(new MemoryStream(body.ToArray(), writable: false));
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

        // What gives nothing at all was not coded so.
        return isDamaged && held.Length == 0 ? new(body) : new(held.Memory) { Coding = name, IsDamaged = isDamaged, IsTooLarge = isTooLarge };
    }
}
