using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>
/// One column of a Parquet file: gathers a page of values, compresses it, and holds the finished pages of the row group. Every
/// column may lack values.
/// </summary>
/// <param name="content">What the column holds.</param>
internal sealed class ParquetColumn(RecordField content)
{
    // The Parquet documentation's advice for pages; a reader holds one of each column at a time.
    private const long PageBytes = 1 << 20;
    private const int DataPage = 0;
    private const int Plain = 0;
    private const int RunLength = 3;

    private readonly DefinitionLevels levels = new();
    private readonly PlainValues values = new();
    private readonly ArrayBufferWriter<byte> pages = new();
    private long rows;
    private long uncompressed;

    /// <summary>Gets what the column holds.</summary>
    public RecordField Field => content;

    /// <summary>Gets the bytes that the column holds in memory.</summary>
    public long Buffered => pages.WrittenCount + values.Length;

    /// <summary>Adds a record's value.</summary>
    public void Add(ArticleRecord record)
    {
        var value = content.Value(record);
        levels.Add(value is not null);
        switch (value)
        {
            case null: break;
            case string time when content.Kind == RecordFieldKind.Instant: values.Add(Microseconds(time)); break;
            case string date when content.Kind == RecordFieldKind.Date: values.Add(RecordDates.WithSeconds(date)!); break;
            case string text: values.Add(text); break;
            case long number: values.Add(number); break;
            case double number: values.Add(number); break;
            case bool flag: values.Add(flag); break;
            default: throw new InvalidOperationException($"The field {content.Name} has a value of an unknown type.");
        }

        rows++;
        if (values.Length >= PageBytes)
        {
            EndPage();
        }
    }

    /// <summary>Writes the column's pages of this row group and begins another.</summary>
    /// <param name="file">Where they go.</param>
    /// <param name="offset">Where that is in the file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<ColumnChunk> FlushAsync(Stream file, long offset, CancellationToken cancellationToken)
    {
        if (levels.Count > 0)
        {
            EndPage();
        }

        var chunk = new ColumnChunk(this, offset, rows, pages.WrittenCount, uncompressed);
        await file.WriteAsync(pages.WrittenMemory, cancellationToken).ConfigureAwait(false);
        pages.ResetWrittenCount();
        (rows, uncompressed) = (0, 0);
        return chunk;
    }

    // parquet-format, "Data Pages": the levels with their length before them, then the values; compressed as one.
    private void EndPage()
    {
        var count = levels.Count;
        var levelBytes = levels.TakePage();
        var valueBytes = values.TakePage();
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, levelBytes.Length);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(length);
            gzip.Write(levelBytes);
            gzip.Write(valueBytes);
        }

        var size = length.Length + levelBytes.Length + valueBytes.Length;
        var header = Header(count, size, (int)compressed.Length);
        pages.Write(header);
        pages.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        uncompressed += header.Length + size;
    }

    private static byte[] Header(int count, int size, int compressedSize) => new ThriftWriter().Begin()
        .Number(1, DataPage).Number(2, size).Number(3, compressedSize)
        .Begin(5).Number(1, count).Number(2, Plain).Number(3, RunLength).Number(4, RunLength).End()
        .End().ToArray();

    private static long Microseconds(string time) =>
        (DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
