using System.Buffers;

namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>Numbers as groups of seven bits, the lowest first.</summary>
internal static class Leb128
{
    /// <summary>Writes a number.</summary>
    public static void Write(IBufferWriter<byte> buffer, ulong value)
    {
        while (value >= 0x80)
        {
            buffer.Write([(byte)(value | 0x80)]);
            value >>= 7;
        }

        buffer.Write([(byte)value]);
    }
}
