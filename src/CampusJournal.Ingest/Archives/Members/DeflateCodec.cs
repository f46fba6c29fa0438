using System.Buffers.Binary;
using ICSharpCode.SharpZipLib.Checksum;

namespace CampusJournal.Ingest.Archives.Members;

/// <summary>What HTTP calls deflate: zlib (RFC 1950), proven by its Adler-32, or as many servers sent it bare deflate, which nothing proves.</summary>
/// <param name="isZlib">Whether it is zlib.</param>
internal sealed class DeflateCodec(bool isZlib) : IMemberCodec
{
    private const int HeaderLength = 2;
    private const int TrailerLength = 4;

    private readonly DeflateSteps body = new();
    private readonly Adler32 checksum = new();
    private bool isInBody;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Mark => [];

    /// <summary>Says whether data begins with the header of zlib (RFC 1950, section 2.2): the method is deflate, and both bytes are a multiple of 31.</summary>
    public static bool IsZlib(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeaderLength && (bytes[0] & 0x0F) == 8 && BinaryPrimitives.ReadUInt16BigEndian(bytes) % 31 == 0;

    /// <inheritdoc/>
    public bool TryDecode(InputWindow window, int from, int count, HeldBytes output) => false;

    /// <inheritdoc/>
    public void Begin()
    {
        body.Begin();
        checksum.Reset();
        isInBody = false;
    }

    /// <inheritdoc/>
    public MemberStep Step(ReadOnlySpan<byte> input, Span<byte> output)
    {
        if (!isInBody)
        {
            isInBody = true;
            return isZlib ? new(HeaderLength, 0, MemberState.Open) : Step(input, output);
        }

        if (body.IsFinished)
        {
            return End(input);
        }

        var step = body.Step(input, output);
        foreach (var value in output[..step.Written])
        {
            checksum.Update(value);
        }

        return step;
    }

    /// <inheritdoc/>
    public IMemberCodec Beside() => new DeflateCodec(isZlib);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The inflater is managed code all through.
    }

    private MemberStep End(ReadOnlySpan<byte> input)
    {
        if (!isZlib)
        {
            return new(0, 0, MemberState.Proven);
        }

        if (input.Length < TrailerLength)
        {
            return default;
        }

        return BinaryPrimitives.ReadUInt32BigEndian(input) == (uint)checksum.Value ? new(TrailerLength, 0, MemberState.Proven) : new(0, 0, MemberState.Mismatched);
    }
}
