using System.Buffers.Binary;
using System.IO.Hashing;
using CampusJournal.Ingest.Archives.Containers;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace CampusJournal.Ingest.Archives.Compressed;

/// <summary>
/// Unpacks gzip members (RFC 1952), one after the other. Every member's CRC-32 and length are verified and an end that comes too early is
/// told, which the framework's stream passes over in silence. Zeros and other bytes behind the last member are passed over, as gzip does.
/// Leaves the packed stream open.
/// </summary>
/// <param name="packed">The members.</param>
internal sealed class GzipContentStream(Stream packed) : ForwardStream
{
    private const int TrailerLength = 8;

    private readonly byte[] input = new byte[2 * ContainerScope.HeadLength];
    private readonly byte[] output = new byte[ContainerScope.HeadLength];
    private readonly Inflater inflater = new(noHeader: true);
    private readonly Crc32 crc = new();
    private DamagedContainerException? damage;
    private Stage stage = Stage.Header;
    private bool hasMember;
    private bool isAtEnd;
    private int start;
    private int end;
    private int ready;
    private int given;

    private enum Stage
    {
        Header,
        Content,
        Trailer,
        End,
    }

    private ReadOnlySpan<byte> Pending => input.AsSpan(start, end - start);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (given == ready && stage != Stage.End && !buffer.IsEmpty)
        {
            if (!Advance())
            {
                Fed(packed.Read(input.AsSpan(end)));
            }
        }

        return Give(buffer);
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (given == ready && stage != Stage.End && !buffer.IsEmpty)
        {
            if (!Advance())
            {
                Fed(await packed.ReadAsync(input.AsMemory(end), cancellationToken).ConfigureAwait(false));
            }
        }

        return Give(buffer.Span);
    }

    private int Give(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, ready - given);
        output.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    private void Fed(int read)
    {
        end += read;
        isAtEnd = read == 0;
    }

    /// <summary>Takes the next step that the pending input allows.</summary>
    /// <returns>False when more input is needed first.</returns>
    private bool Advance() => damage is not null ? throw damage : stage switch
    {
        Stage.Header => BeginMember(),
        Stage.Content => Inflate(),
        _ => EndMember(),
    };

    private bool BeginMember()
    {
        if (Pending.IsEmpty && isAtEnd)
        {
            stage = hasMember ? Stage.End : throw Fail(Damage.Truncated());
            return true;
        }

        switch (GzipHeader.Measure(Pending, out var length))
        {
            case GzipHeader.Part.Whole:
                start += length;
                stage = Stage.Content;
                hasMember = true;
                inflater.Reset();
                crc.Reset();
                return true;
            case GzipHeader.Part.None:
                stage = hasMember ? Stage.End : throw Fail(Damage.Undecodable());
                return true;
            default:
                return NeedMore();
        }
    }

    private bool Inflate()
    {
        try
        {
            if (inflater.IsNeedingInput && !inflater.IsFinished)
            {
                if (Pending.IsEmpty)
                {
                    return NeedMore();
                }

                inflater.SetInput(input, start, end - start);
                start = end;
            }

            (given, ready) = (0, inflater.Inflate(output));
        }
        catch (SharpZipBaseException)
        {
            throw Fail(Damage.Undecodable());
        }

        crc.Append(output.AsSpan(0, ready));
        if (inflater.IsFinished)
        {
            start -= inflater.RemainingInput;
            stage = Stage.Trailer;
        }

        return true;
    }

    private bool EndMember()
    {
        if (Pending.Length < TrailerLength)
        {
            return NeedMore();
        }

        var isGood = BinaryPrimitives.ReadUInt32LittleEndian(Pending) == crc.GetCurrentHashAsUInt32()
            && BinaryPrimitives.ReadUInt32LittleEndian(Pending[4..]) == (uint)inflater.TotalOut;
        start += TrailerLength;
        stage = isGood ? Stage.Header : throw Fail(Damage.BadChecksum());
        return true;
    }

    private bool NeedMore()
    {
        if (isAtEnd)
        {
            throw Fail(Damage.Truncated());
        }

        Pending.CopyTo(input);
        (start, end) = (0, end - start);
        return end < input.Length ? false : throw Fail(Damage.Undecodable());
    }

    // Always the same exception, so that one fault is reported once.
    private DamagedContainerException Fail(DamagedContainerException found) => damage = found;
}
