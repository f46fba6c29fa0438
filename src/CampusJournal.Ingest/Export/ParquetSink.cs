using System.Buffers.Binary;
using CampusJournal.Articles;
using CampusJournal.Ingest.Export.Parquet;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// Records as a Parquet file: a column a flat field (<c>source_url</c>), whole numbers, fractions, truth values and the time of
/// capture typed, lists as JSON text; dates, which may be days, as text whose times have seconds, as DuckDB wants to cast them. Written by hand: the format's plain subset is small, and the library for all of it builds
/// types at run time, which the native program cannot.
/// </summary>
public sealed class ParquetSink : IRecordSink
{
    // A reader needs a row group's memory several times over; both bounds are far below what DuckDB and pandas expect.
    private const long MostRows = 1 << 16;
    private const long MostBytes = 32 << 20;

    private readonly Stream stream;
    private readonly ParquetColumn[] columns;
    private readonly List<RowGroup> groups = [];
    private readonly long mostBytes;
    private long position;
    private long rows;

    /// <summary>Starts the file.</summary>
    /// <param name="stream">Where it goes; disposed with the sink.</param>
    /// <param name="fields">The columns in order; null for every field.</param>
    public ParquetSink(Stream stream, IReadOnlyList<RecordField>? fields = null)
        : this(stream, fields, MostBytes)
    {
    }

    internal ParquetSink(Stream stream, IReadOnlyList<RecordField>? fields, long mostBytes)
    {
        this.stream = stream;
        this.mostBytes = mostBytes;
        columns = [.. (fields ?? RecordFields.All).Select(field => new ParquetColumn(field))];
    }

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        foreach (var column in columns)
        {
            column.Add(record);
        }

        rows++;
        if (rows >= MostRows || columns.Sum(column => column.Buffered) >= mostBytes)
        {
            await EndGroupAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        await EndGroupAsync(cancellationToken).ConfigureAwait(false);
        var footer = ParquetFooter.Write(columns, groups);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        await StartAsync(cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync((byte[])[.. footer, .. length, .. Magic], cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        if (position == 0)
        {
            await stream.WriteAsync(Magic.ToArray(), cancellationToken).ConfigureAwait(false);
            position = Magic.Length;
        }
    }

    private async ValueTask EndGroupAsync(CancellationToken cancellationToken)
    {
        if (rows == 0)
        {
            return;
        }

        await StartAsync(cancellationToken).ConfigureAwait(false);
        var chunks = new List<ColumnChunk>(columns.Length);
        foreach (var column in columns)
        {
            var chunk = await column.FlushAsync(stream, position, cancellationToken).ConfigureAwait(false);
            position += chunk.Compressed;
            chunks.Add(chunk);
        }

        groups.Add(new(rows, chunks));
        rows = 0;
    }
}
