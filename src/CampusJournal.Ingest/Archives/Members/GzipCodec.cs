using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace CampusJournal.Ingest.Archives.Members;

/// <summary>
/// gzip members (RFC 1952), proven by CRC-32 and length. The framework's inflater is fast and says nothing of where a member ends or
/// whether it did; SharpZipLib's knows the exact end at twice the cost. So the first is used where the checksum can prove its answer.
/// </summary>
internal sealed class GzipCodec : IMemberCodec
{
    private const int TrailerLength = 8;

    private readonly DeflateSteps body = new();
    private readonly Crc32 checksum = new();
    private uint length;
    private Part part;

    private enum Part
    {
        Header,
        Body,
        Trailer,
    }

    /// <summary>Gets the bytes that every member begins with: the magic number and the only method there is.</summary>
    public static ReadOnlySpan<byte> MarkBytes => [0x1F, 0x8B, 8];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Mark => MarkBytes;

    /// <inheritdoc/>
    public bool TryDecode(InputWindow window, int from, int count, HeldBytes output)
    {
        output.Clear();
        var member = window.Span.Slice(from, count);
        var header = GzipHeader.Measure(member);
        if (header < 0 || header + TrailerLength > count)
        {
            return false;
        }

        try
        {
            using var inflated = new DeflateStream(window.OpenPart(from + header, count - header - TrailerLength), CompressionMode.Decompress);
            int read;
            do
            {
                var room = output.Room();
                if (room.IsEmpty)
                {
                    return false;
                }

                read = inflated.Read(room);
                output.Add(read);
            }
            while (read > 0);
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return IsTrailer(member[^TrailerLength..], Crc32.HashToUInt32(output.Memory.Span), (uint)output.Length);
    }

    /// <inheritdoc/>
    public void Begin()
    {
        body.Begin();
        checksum.Reset();
        (part, length) = (Part.Header, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The inflater is managed code all through.
    }

    /// <inheritdoc/>
    public IMemberCodec Beside() => new GzipCodec();

    /// <inheritdoc/>
    public MemberStep Step(ReadOnlySpan<byte> input, Span<byte> output) => part switch
    {
        Part.Header => StepHeader(input),
        Part.Body => StepBody(input, output),
        _ => StepTrailer(input),
    };

    private static bool IsTrailer(ReadOnlySpan<byte> trailer, uint checksum, uint length) =>
        BinaryPrimitives.ReadUInt32LittleEndian(trailer) == checksum && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == length;

    private MemberStep StepHeader(ReadOnlySpan<byte> bytes)
    {
        var header = GzipHeader.Measure(bytes);
        if (header < 0)
        {
            return new(0, 0, header == GzipHeader.Invalid ? MemberState.Bad : MemberState.Open);
        }

        part = Part.Body;
        return new(header, 0, MemberState.Open);
    }

    private MemberStep StepBody(ReadOnlySpan<byte> bytes, Span<byte> output)
    {
        var step = body.Step(bytes, output);
        checksum.Append(output[..step.Written]);
        length += (uint)step.Written;
        part = body.IsFinished ? Part.Trailer : Part.Body;
        return step;
    }

    private MemberStep StepTrailer(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < TrailerLength)
        {
            return default;
        }

        var isRight = IsTrailer(bytes, checksum.GetCurrentHashAsUInt32(), length);
        return new(isRight ? TrailerLength : 0, 0, isRight ? MemberState.Proven : MemberState.Mismatched);
    }
}
