namespace CampusJournal.Text.Detection;

/// <summary>The part of a page by which its charset is decided: all of it, or head, middle and tail, at most 1 MiB together.</summary>
internal readonly ref struct PageSample
{
    private const int HeadLength = 512 * 1024;
    private const int PartLength = 256 * 1024;
    private const int BlockLength = 64 * 1024;

    // Fewer bytes outside ASCII, a copyright sign or two, do not show what the rest of the page is in.
    private const int FewestOfHead = 64;

    // So much ASCII before the first other byte holds a place to cut at, so that no cut takes that byte away.
    private const int Lead = 1024;

    private PageSample(ReadOnlySpan<byte> head, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> tail)
    {
        Head = head;
        Middle = middle;
        Tail = tail;
    }

    /// <summary>Gets the beginning of the page.</summary>
    public ReadOnlySpan<byte> Head { get; }

    /// <summary>Gets a part from within, from the first byte outside ASCII behind the head; empty for a short page.</summary>
    public ReadOnlySpan<byte> Middle { get; }

    /// <summary>Gets the end of the page; empty for a short page.</summary>
    public ReadOnlySpan<byte> Tail { get; }

    /// <summary>Gets the number of bytes of all parts.</summary>
    public int Length => Head.Length + Middle.Length + Tail.Length;

    /// <summary>Takes the sample of a page in memory.</summary>
    public static PageSample Of(ReadOnlySpan<byte> bytes) => Of(new BytesInMemory(bytes));

    /// <summary>Takes the sample of a page that is not in memory; it is the same as that of its bytes.</summary>
    /// <param name="page">A stream that can seek; its position is left anywhere.</param>
    public static PageSample Of(Stream page) => Of(new BytesInStream(page));

    private static PageSample Of<TBytes>(TBytes page)
        where TBytes : IPageBytes, allows ref struct
    {
        if (page.Length <= HeadLength + (2 * PartLength))
        {
            return new PageSample(page.Read(0, (int)page.Length), default, default);
        }

        var head = page.Read(0, HeadLength);
        var middle = page.Read(FindMiddle(page, head), PartLength);
        var tail = page.Read((page.Length - PartLength + 1) & ~1L, PartLength);
        return IsUtf16(head)
            ? new PageSample(head, middle, tail)
            : new PageSample(CutEnd(head), CutEnd(CutStart(middle)), CutStart(tail));
    }

    // The middle of a page whose head shows its charset; else the first place that may show it. Even, for the units of UTF-16.
    private static long FindMiddle<TBytes>(TBytes page, ReadOnlySpan<byte> head)
        where TBytes : IPageBytes, allows ref struct
    {
        var last = page.Length - (2 * PartLength);
        if (ByteShape.CountHigh(head) >= FewestOfHead)
        {
            return (HeadLength + ((last - HeadLength) / 2)) & ~1L;
        }

        for (var offset = (long)HeadLength; offset < last; offset += BlockLength)
        {
            var block = page.Read(offset, BlockLength);
            if (block.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var first)
            {
                return Math.Min(offset + first - Lead, last) & ~1L;
            }
        }

        return last & ~1L;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        ByteOrderMark.CharsetOf(head) is "utf-16le" or "utf-16be" || ByteShape.FindUtf16(head) is not null;

    // A byte below 30 is no part of a character in any charset of these pages but UTF-16: a part that begins and ends at one has
    // whole characters.
    private static ReadOnlySpan<byte> CutStart(ReadOnlySpan<byte> part)
    {
        var first = part.IndexOfAnyInRange((byte)1, (byte)0x2F);
        return first < 0 ? part : part[first..];
    }

    private static ReadOnlySpan<byte> CutEnd(ReadOnlySpan<byte> part)
    {
        var last = part.LastIndexOfAnyInRange((byte)1, (byte)0x2F);
        return last < 0 ? part : part[..(last + 1)];
    }

    private interface IPageBytes
    {
        long Length { get; }

        /// <summary>Reads a part; it is shorter where the page ends.</summary>
        ReadOnlySpan<byte> Read(long offset, int length);
    }

    private readonly ref struct BytesInMemory(ReadOnlySpan<byte> bytes) : IPageBytes
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;

        public long Length => bytes.Length;

        public ReadOnlySpan<byte> Read(long offset, int length) => bytes.Slice((int)offset, Math.Min(length, bytes.Length - (int)offset));
    }

    private readonly struct BytesInStream(Stream stream) : IPageBytes
    {
        public long Length => stream.Length;

        public ReadOnlySpan<byte> Read(long offset, int length)
        {
            var bytes = new byte[length];
            stream.Position = offset;
            return bytes.AsSpan(0, stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
        }
    }
}
