namespace CampusJournal.Cli.Detect;

/// <summary>At most 1 MiB of a file, from its head, its middle and its tail: enough to decide on a charset, however large the file.</summary>
internal static class FileSample
{
    private const int Largest = 1 << 20;
    private const int Head = Largest / 2;
    private const int Part = Largest / 4;

    /// <summary>Takes the sample.</summary>
    /// <param name="file">A stream that can seek.</param>
    public static byte[] Take(Stream file)
    {
        if (file.Length <= Largest)
        {
            return Read(file, 0, (int)file.Length);
        }

        var head = Read(file, 0, Head);
        var middle = Read(file, (file.Length / 2) & ~1L, Part);
        var tail = Read(file, (file.Length - Part + 1) & ~1L, Part);
        return IsUtf16(head) ? [.. head, .. middle, .. tail] : [.. BeforeSeam(head), .. BeforeSeam(AfterSeam(middle)), .. AfterSeam(tail)];
    }

    private static byte[] Read(Stream file, long offset, int length)
    {
        file.Position = offset;
        var bytes = new byte[length];
        return bytes[..file.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    private static bool IsUtf16(byte[] head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    // Bytes below 30 are never part of a longer character in any charset of these pages: parts are cut at one.
    private static ReadOnlySpan<byte> AfterSeam(ReadOnlySpan<byte> part)
    {
        var first = part.IndexOfAnyInRange((byte)0, (byte)0x2F);
        return first < 0 ? part : part[first..];
    }

    private static ReadOnlySpan<byte> BeforeSeam(ReadOnlySpan<byte> part)
    {
        var last = part.LastIndexOfAnyInRange((byte)0, (byte)0x2F);
        return last < 0 ? part : part[..(last + 1)];
    }
}
