using System.Buffers;

namespace CampusJournal.Ingest.Journals;

/// <summary>Reads the whole lines of a file by position, so that a writer's place in it does not move.</summary>
internal static class FileLines
{
    private const int BlockLength = 1 << 16;

    /// <summary>Reads the lines without their ends; what follows the last line end is no line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">Where to stop.</param>
    public static IEnumerable<(long Start, byte[] Bytes)> Read(FileStream file, long length)
    {
        var block = new byte[BlockLength];
        var line = new ArrayBufferWriter<byte>();
        var start = 0L;
        for (var position = 0L; position < length;)
        {
            var read = RandomAccess.Read(file.SafeFileHandle, block.AsSpan(0, (int)Math.Min(BlockLength, length - position)), position);
            if (read == 0)
            {
                yield break;
            }

            for (var used = 0; used < read;)
            {
                var end = Array.IndexOf(block, (byte)'\n', used, read - used);
                line.Write(block.AsSpan(used, (end < 0 ? read : end) - used));
                used = end < 0 ? read : end + 1;
                if (end >= 0)
                {
                    yield return (start, line.WrittenSpan.ToArray());
                    line.ResetWrittenCount();
                    start = position + used;
                }
            }

            position += read;
        }
    }

    /// <summary>Reads the line that begins at a place; empty when there is none.</summary>
    public static byte[] ReadOne(FileStream file, long start)
    {
        var line = new ArrayBufferWriter<byte>();
        for (var position = start; ;)
        {
            var block = line.GetSpan(BlockLength)[..BlockLength];
            var read = RandomAccess.Read(file.SafeFileHandle, block, position);
            var end = block[..read].IndexOf((byte)'\n');
            if (end >= 0 || read == 0)
            {
                line.Advance(Math.Max(end, 0));
                return line.WrittenSpan.ToArray();
            }

            line.Advance(read);
            position += read;
        }
    }

    /// <summary>Finds where the last whole line ends.</summary>
    public static long WholeLength(FileStream file)
    {
        var block = new byte[BlockLength];
        for (var end = file.Length; end > 0;)
        {
            var start = Math.Max(0, end - BlockLength);
            var read = RandomAccess.Read(file.SafeFileHandle, block.AsSpan(0, (int)(end - start)), start);
            if (Array.LastIndexOf(block, (byte)'\n', read - 1) is >= 0 and var found)
            {
                return start + found + 1;
            }

            end = start;
        }

        return 0;
    }
}
