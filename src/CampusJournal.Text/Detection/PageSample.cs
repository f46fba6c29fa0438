namespace CampusJournal.Text.Detection;

/// <summary>The part of a page by which its charset is decided: all of it, or head, middle and tail, at most 1 MiB together.</summary>
internal readonly ref struct PageSample
{
    private const int HeadLength = 512 * 1024;
    private const int PartLength = 256 * 1024;

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

    /// <summary>Takes the sample of a page.</summary>
    public static PageSample Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= HeadLength + (2 * PartLength))
        {
            return new PageSample(bytes, default, default);
        }

        var head = bytes[..HeadLength];
        var tail = bytes[^PartLength..];
        var between = bytes[HeadLength..^PartLength];
        var first = head.ContainsAnyExceptInRange((byte)0, (byte)0x7F) ? (between.Length - PartLength) / 2 : between.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        first = Math.Clamp(first, 0, between.Length - PartLength) & ~1;
        return new PageSample(CutEnd(head), CutEnd(CutStart(between.Slice(first, PartLength))), CutStart(tail));
    }

    // A byte below 41 is no part of a character in UTF-8 and code page 949: a part that begins and ends at one has whole characters.
    private static ReadOnlySpan<byte> CutStart(ReadOnlySpan<byte> part)
    {
        var first = part.IndexOfAnyInRange((byte)1, (byte)0x40);
        return first < 0 ? part : part[first..];
    }

    private static ReadOnlySpan<byte> CutEnd(ReadOnlySpan<byte> part)
    {
        var last = part.LastIndexOfAnyInRange((byte)1, (byte)0x40);
        return last < 0 ? part : part[..(last + 1)];
    }
}
