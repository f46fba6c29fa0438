namespace CampusJournal.Ingest.Archives.Members;

/// <summary>
/// Finds the end of a Zstandard frame (RFC 8878, section 3.1) and the checksum in it, part by part: the decoder runs on into the frames
/// behind, if it is given them, and does not say where one ends.
/// </summary>
internal sealed class ZstdFrame
{
    /// <summary>The length of the mark and the descriptor behind it.</summary>
    private const int BeginningLength = 5;

    private const int SkippableSizeLength = 4;
    private const int BlockHeaderLength = 3;
    private const int ChecksumLength = 4;

    // Of the descriptor (section 3.1.1.1.1) and of a block's header (section 3.1.1.2).
    private const int ChecksumFlag = 0x04;
    private const int SingleSegmentFlag = 0x20;
    private const int RepeatedByte = 1;

    private Part part;
    private ulong value;
    private int read;
    private bool hasChecksum;
    private bool isLastBlock;

    private enum Part
    {
        Beginning,
        SkippableSize,
        Header,
        BlockHeader,
        Block,
        Checksum,
        End,
    }

    /// <summary>Gets how many bytes are left of the part that is being read; what follows them may be of another frame.</summary>
    public long Rest { get; private set; } = BeginningLength;

    /// <summary>Gets a value indicating whether the frame has ended.</summary>
    public bool HasEnded => part == Part.End;

    /// <summary>Gets the checksum of a frame that has ended; null when it has none.</summary>
    public uint? Checksum => hasChecksum ? (uint)value : null;

    /// <summary>Begins a frame.</summary>
    public void Begin()
    {
        (hasChecksum, isLastBlock) = (false, false);
        Enter(Part.Beginning, BeginningLength);
    }

    /// <summary>Takes bytes that were read, at most <see cref="Rest"/>.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Rest -= bytes.Length;
        if (part is not (Part.Block or Part.Header))
        {
            foreach (var octet in bytes)
            {
                value |= (ulong)octet << (8 * read++);
            }
        }

        while (Rest == 0 && !HasEnded)
        {
            Next();
        }
    }

    private void Enter(Part next, long length) => (part, Rest, value, read) = (next, length, 0, 0);

    private void Next()
    {
        switch (part)
        {
            case Part.Beginning when ZstdCodec.IsSkippable((uint)value):
                // What was taken for a descriptor is the first byte of the size.
                (part, Rest, value, read) = (Part.SkippableSize, SkippableSizeLength - 1, value >> 32, 1);
                break;
            case Part.Beginning:
                var descriptor = (int)(value >> 32);
                hasChecksum = (descriptor & ChecksumFlag) != 0;
                Enter(Part.Header, HeaderRest(descriptor));
                break;
            case Part.SkippableSize:
                isLastBlock = true;
                Enter(Part.Block, (long)value);
                break;
            case Part.BlockHeader:
                // One bit says whether it is the last block, two of what kind it is, the others how long.
                isLastBlock = (value & 1) != 0;
                Enter(Part.Block, ((value >> 1) & 3) == RepeatedByte ? 1 : (long)(value >> 3));
                break;
            case Part.Block when isLastBlock && hasChecksum:
                Enter(Part.Checksum, ChecksumLength);
                break;
            case Part.Header:
            case Part.Block when !isLastBlock:
                Enter(Part.BlockHeader, BlockHeaderLength);
                break;
            default:
                part = Part.End;
                break;
        }
    }

    // Section 3.1.1.1: the window's byte, the dictionary's id and the length of the content, each there or not.
    private static int HeaderRest(int descriptor)
    {
        var isSingle = (descriptor & SingleSegmentFlag) != 0;
        var dictionary = (descriptor & 3) is 3 ? 4 : descriptor & 3;
        var content = (descriptor >> 6) is 0 ? (isSingle ? 1 : 0) : 1 << (descriptor >> 6);
        return (isSingle ? 0 : 1) + dictionary + content;
    }
}
