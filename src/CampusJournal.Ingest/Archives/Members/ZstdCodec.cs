using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using ZstdSharp;

namespace CampusJournal.Ingest.Archives.Members;

/// <summary>
/// Zstandard frames (RFC 8878); those that carry a checksum are proven by it. The decoder gives none of the bytes of a step in which the
/// checksum fails, so that it is compared here: what was decoded may still be kept, flagged.
/// </summary>
/// <param name="dictionary">The dictionary of every frame, or null.</param>
internal sealed class ZstdCodec(byte[]? dictionary) : IMemberCodec
{
    // The decoder reserves the window that a frame asks for; 128 MiB is the format's own recommendation for the largest that must be read.
    private const int LargestWindow = 27;

    private const uint FirstSkippable = 0x184D2A50;

    private readonly ZstdFrame frame = new();
    private readonly XxHash64 hash = new();
    private Decompressor? decompressor;
    private bool isBetweenFrames;

    /// <summary>Gets the bytes that every frame begins with.</summary>
    public static ReadOnlySpan<byte> MarkBytes => [0x28, 0xB5, 0x2F, 0xFD];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Mark => MarkBytes;

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark) || IsSkippable(bytes);

    /// <summary>Says whether a skippable frame begins so (section 3.1.2): the tools write tables and dictionaries in such.</summary>
    public static bool IsSkippable(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= sizeof(uint) && IsSkippable(BinaryPrimitives.ReadUInt32LittleEndian(bytes));

    /// <inheritdoc cref="IsSkippable(ReadOnlySpan{byte})"/>
    public static bool IsSkippable(uint mark) => (mark & 0xFFFFFFF0) == FirstSkippable;

    /// <inheritdoc/>
    public bool TryDecode(InputWindow window, int from, int count, HeldBytes output) => false;

    /// <inheritdoc/>
    public void Begin()
    {
        frame.Begin();
        hash.Reset();

        // A decoder that ended a frame is ready for the next; any other is given up with all that it holds.
        if (isBetweenFrames)
        {
            isBetweenFrames = false;
            return;
        }

        decompressor?.Dispose();
        decompressor = new();
        decompressor.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindow);

        // ZSTD_d_forceIgnoreChecksum by its number (zstd.h): the binding has no name for it.
        decompressor.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_experimentalParam3, (int)ZstdSharp.Unsafe.ZSTD_forceIgnoreChecksum_e.ZSTD_d_ignoreChecksum);
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
            input = input[..(int)Math.Min(input.Length, frame.Rest)];
            var status = decompressor!.UnwrapStream(input, output, out var consumed, out var written);
            frame.Add(input[..consumed]);
            hash.Append(output[..written]);
            isBetweenFrames = frame.HasEnded;
            return new(consumed, written, status == OperationStatus.InvalidData ? MemberState.Bad : State());
        }
        catch (ZstdException)
        {
            return new(0, 0, MemberState.Bad);
        }
    }

    private MemberState State()
    {
        if (!frame.HasEnded)
        {
            return MemberState.Open;
        }

        // The checksum is the low half of the hash (section 3.1.1).
        return frame.Checksum is { } checksum && checksum != (uint)hash.GetCurrentHashAsUInt64() ? MemberState.Mismatched : MemberState.Proven;
    }
}
