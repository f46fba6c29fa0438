using System.Buffers.Binary;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Tar;

/// <summary>The header block of an entry (POSIX.1-2017, pax, "ustar Interchange Format"; and what GNU tar and old tars write).</summary>
/// <param name="Name">The entry's name, its prefix included.</param>
/// <param name="Length">The content's length in bytes.</param>
/// <param name="Type">What the entry is; NUL in the oldest archives.</param>
internal sealed record TarHeader(string Name, long Length, char Type)
{
    /// <summary>The length of every block.</summary>
    public const int BlockLength = 512;

    /// <summary>Gets the name of the entry that a hard link is another name of.</summary>
    public string LinkName { get; init; } = "";

    /// <summary>Gets how many bytes follow the header: none behind links, devices and folders, whatever length old tars state for them.</summary>
    public long ContentLength => Type is >= '1' and <= '6' ? 0 : Length;

    /// <summary>The type of an entry that is stored with holes.</summary>
    public const char Sparse = 'S';

    /// <summary>The type of the label of a volume, which is no entry.</summary>
    public const char VolumeLabel = 'V';

    private const int LengthOffset = 124;
    private const int ChecksumOffset = 148;
    private const int ChecksumLength = 8;
    private const int TypeOffset = 156;
    private const int LinkOffset = 157;
    private const int MagicOffset = 257;
    private const int PrefixOffset = 345;

    private static ReadOnlySpan<byte> Magic => "ustar"u8;

    /// <summary>Reads a header.</summary>
    /// <param name="block">One block.</param>
    /// <returns>The header, or null when the block is none: its checksum does not match.</returns>
    public static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        if (Octal(block.Slice(ChecksumOffset, ChecksumLength)) is not { } checksum || checksum != Sum(block) || block[0] == 0)
        {
            return null;
        }

        // GNU tar writes the label of a volume (V) without a length.
        var type = (char)block[TypeOffset];
        if ((Number(block.Slice(LengthOffset, 12)) ?? (type == VolumeLabel ? 0 : null)) is not { } length)
        {
            return null;
        }

        var name = Text(block[..100]);
        var prefix = block.Slice(MagicOffset, 6).SequenceEqual("ustar\0"u8) ? Text(block.Slice(PrefixOffset, 155)) : [];
        byte[] whole = prefix.IsEmpty ? [.. name] : [.. prefix, (byte)'/', .. name];
        return new(EntryText.Decode(whole), length, type) { LinkName = EntryText.Decode(Text(block.Slice(LinkOffset, 100))) };
    }

    /// <summary>Says whether a block is a header, even a damaged one: by its checksum, or by the magic that all but the oldest tars write.</summary>
    public static bool IsOne(ReadOnlySpan<byte> block) => block.Slice(MagicOffset, Magic.Length).SequenceEqual(Magic) || Read(block) is not null;

    /// <summary>Gives a field up to its NUL.</summary>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return end < 0 ? field : field[..end];
    }

    // The checksum's own field counts as spaces.
    private static long Sum(ReadOnlySpan<byte> block)
    {
        long sum = ChecksumLength * ' ';
        for (var i = 0; i < block.Length; i++)
        {
            sum += i is >= ChecksumOffset and < ChecksumOffset + ChecksumLength ? 0 : block[i];
        }

        return sum;
    }

    // GNU tar writes lengths of 8 GiB and more in binary, the top bit set.
    private static long? Number(ReadOnlySpan<byte> field) =>
        field[0] == 0x80 && BinaryPrimitives.ReadInt64BigEndian(field[^8..]) is >= 0 and var length ? length : Octal(field);

    private static long? Octal(ReadOnlySpan<byte> field)
    {
        long value = 0;
        var hasDigit = false;
        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            hasDigit = true;
            value = (value * 8) + (digit - '0');
        }

        return hasDigit ? value : null;
    }
}
