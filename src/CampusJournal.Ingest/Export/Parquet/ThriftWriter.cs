using System.Buffers;
using System.Text;

namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>
/// Thrift's compact protocol, as far as Parquet's headers and footer need it (thrift-compact-protocol.md): structs, lists, whole
/// numbers, texts and truth values. Fields are written in the order of their numbers.
/// </summary>
internal sealed class ThriftWriter
{
    public const byte WholeNumber = 5;
    public const byte Text = 8;
    public const byte Struct = 12;

    private const byte True = 1;
    private const byte False = 2;
    private const byte LongNumber = 6;
    private const byte List = 9;
    private const int ShortList = 15;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Stack<int> outer = new();
    private int last;

    /// <summary>Gives what was written.</summary>
    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    /// <summary>Begins a struct that is an element of a list, or the outermost one.</summary>
    public ThriftWriter Begin()
    {
        outer.Push(last);
        last = 0;
        return this;
    }

    /// <summary>Begins a struct that is a field.</summary>
    public ThriftWriter Begin(int field)
    {
        Header(field, Struct);
        return Begin();
    }

    /// <summary>Ends the innermost struct.</summary>
    public ThriftWriter End()
    {
        bytes.Write<byte>([0]);
        last = outer.Pop();
        return this;
    }

    /// <summary>Begins a list; its elements follow, each a struct or written by <see cref="Element(int)"/> or <see cref="Element(string)"/>.</summary>
    public ThriftWriter BeginList(int field, byte type, int count)
    {
        Header(field, List);
        bytes.Write([(byte)((Math.Min(count, ShortList) << 4) | type)]);
        if (count >= ShortList)
        {
            Varint((ulong)count);
        }

        return this;
    }

    /// <summary>Writes a 32-bit number.</summary>
    public ThriftWriter Number(int field, int value)
    {
        Header(field, WholeNumber);
        return Element(value);
    }

    /// <summary>Writes a 64-bit number.</summary>
    public ThriftWriter Long(int field, long value)
    {
        Header(field, LongNumber);
        Zigzag(value);
        return this;
    }

    /// <summary>Writes a text.</summary>
    public ThriftWriter String(int field, string value)
    {
        Header(field, Text);
        return Element(value);
    }

    /// <summary>Writes a truth value; it lies in the header.</summary>
    public ThriftWriter Flag(int field, bool value)
    {
        Header(field, value ? True : False);
        return this;
    }

    /// <summary>Writes a number within a list.</summary>
    public ThriftWriter Element(int value)
    {
        Zigzag(value);
        return this;
    }

    /// <summary>Writes a text within a list.</summary>
    public ThriftWriter Element(string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        Varint((ulong)text.Length);
        bytes.Write(text);
        return this;
    }

    // Every field number of Parquet is within 15 of the one before it, so that the short form always fits.
    private void Header(int field, byte type)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(field, last);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(field - last, ShortList);
        bytes.Write([(byte)(((field - last) << 4) | type)]);
        last = field;
    }

    private void Zigzag(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    private void Varint(ulong value) => Leb128.Write(bytes, value);
}
