using System.Buffers;

namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>
/// Which rows of a page have a value: levels of one bit in Parquet's RLE hybrid (Encodings.md, "RLE = 3"), runs only. A column is
/// nearly always full or nearly always empty, and pages are compressed.
/// </summary>
internal sealed class DefinitionLevels
{
    private readonly ArrayBufferWriter<byte> runs = new();
    private bool isDefined;
    private ulong length;

    /// <summary>Gets the number of rows since the last page.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(bool hasValue)
    {
        if (length > 0 && hasValue != isDefined)
        {
            EndRun();
        }

        isDefined = hasValue;
        length++;
        Count++;
    }

    /// <summary>Gives the levels of the page and begins another.</summary>
    public byte[] TakePage()
    {
        EndRun();
        var page = runs.WrittenSpan.ToArray();
        runs.ResetWrittenCount();
        Count = 0;
        return page;
    }

    private void EndRun()
    {
        if (length == 0)
        {
            return;
        }

        Leb128.Write(runs, length << 1);
        runs.Write([isDefined ? (byte)1 : (byte)0]);
        length = 0;
    }
}
