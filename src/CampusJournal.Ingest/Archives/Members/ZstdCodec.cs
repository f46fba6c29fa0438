using System.Buffers;
using ZstdSharp;

namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Zstandard frames (RFC 8878); those that carry a checksum are proven by it.</summary>
/// <param name="dictionary">The dictionary of every frame, or null.</param>
internal sealed class ZstdCodec(byte[]? dictionary) : IMemberCodec
{
    // The decoder reserves the window that a frame asks for; 128 MiB is the format's own recommendation for the largest that must be read.
    private const int LargestWindow = 27;

    private Decompressor? decompressor;
    private bool isBetweenFrames;

    /// <summary>Gets the bytes that every frame begins with.</summary>
    public static ReadOnlySpan<byte> MarkBytes => [0x28, 0xB5, 0x2F, 0xFD];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Mark => MarkBytes;

    /// <inheritdoc/>
    public bool TryDecode(InputWindow window, int from, int count, HeldBytes output) => false;

    /// <inheritdoc/>
    public void Begin()
    {
        // A decoder that ended a frame is ready for the next; any other is given up with all that it holds.
        if (isBetweenFrames)
        {
            isBetweenFrames = false;
            return;
        }

        decompressor?.Dispose();
        decompressor = new();
        decompressor.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindow);
        if (dictionary is not null)
        {
            decompressor.LoadDictionary(dictionary);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => decompressor?.Dispose();

    /// <inheritdoc/>
    public IMemberCodec Beside() => new ZstdCodec(dictionary);

    /// <inheritdoc/>
    public MemberStep Step(ReadOnlySpan<byte> input, Span<byte> output)
    {
        try
        {
            var status = decompressor!.UnwrapStream(input, output, out var consumed, out var written);
            isBetweenFrames = status == OperationStatus.Done;
            return new(consumed, written, status switch
            {
                OperationStatus.Done => MemberState.Proven,
                OperationStatus.InvalidData => MemberState.Bad,
                _ => MemberState.Open,
            });
        }
        catch (ZstdException)
        {
            return new(0, 0, MemberState.Bad);
        }
    }
}
