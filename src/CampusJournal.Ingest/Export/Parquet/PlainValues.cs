using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>The values of a page in Parquet's PLAIN encoding.</summary>
internal sealed class PlainValues
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private int flags;
    private int flagCount;

    /// <summary>Gets the number of bytes since the last page.</summary>
    public long Length => bytes.WrittenCount;

    /// <summary>Adds a text: its length and its UTF-8, in which a surrogate without its other half becomes U+FFFD.</summary>
    public void Add(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, utf8.Length);
        bytes.Write(length);
        bytes.Write(utf8);
    }

    /// <summary>Adds a 64-bit number.</summary>
    public void Add(long number)
    {
        Span<byte> value = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(value, number);
        bytes.Write(value);
    }

    /// <summary>Adds a floating-point number.</summary>
    public void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    /// <summary>Adds a truth value: a bit, the lowest of a byte first.</summary>
    public void Add(bool flag)
    {
        flags |= (flag ? 1 : 0) << flagCount++;
        if (flagCount == 8)
        {
            EndFlags();
        }
    }

    /// <summary>Gives the values of the page and begins another.</summary>
    public byte[] TakePage()
    {
        if (flagCount > 0)
        {
            EndFlags();
        }

        var page = bytes.WrittenSpan.ToArray();
        bytes.ResetWrittenCount();
        return page;
    }

    private void EndFlags()
    {
        bytes.Write([(byte)flags]);
        (flags, flagCount) = (0, 0);
    }
}
