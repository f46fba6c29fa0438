using CampusJournal.Articles;
using CampusJournal.Ingest.Export;
using Parquet;
using Parquet.Schema;

namespace CampusJournal.Tests.Ingest.Outputs;

/// <summary>Read back by Parquet.Net.</summary>
public class ParquetSinkTests
{
    private static readonly ArticleRecord Empty = OutputRecords.Plain with
    {
        Source = new() { Path = "" },
        Title = null,
        Authors = [],
        Charset = new(null, null, 0, "model", false, 0),
        Repair = new(0, 0, 0, null, true, 1e-9),
    };

    [Fact]
    public async Task Every_field_of_every_record_reads_back_as_its_type()
    {
        ArticleRecord[] records = [OutputRecords.Plain, Empty, OutputRecords.Plain, .. OutputRecords.HostileTitles.Take(6).Select(title => OutputRecords.Titled(title))];

        var columns = await ReadAsync(await WriteAsync(null, long.MaxValue, records));

        Assert.Equal(RecordFields.All.Select(field => field.ColumnName), columns.Keys);
        foreach (var field in RecordFields.All)
        {
            Assert.Equal(records.Select(record => Expected(field, record)), columns[field.ColumnName]);
        }
    }

    [Fact]
    public async Task The_time_of_capture_is_a_moment()
    {
        using var reader = new MemoryStream(await WriteAsync([RecordFields.Find("source.captured_at")!], long.MaxValue, [OutputRecords.Plain]));
        await using var parquet = await ParquetReader.CreateAsync(reader, cancellationToken: TestContext.Current.CancellationToken);

        var element = parquet.Metadata!.Schema[1];
        Assert.True(element.LogicalType!.TIMESTAMP!.IsAdjustedToUTC);
        Assert.NotNull(element.LogicalType.TIMESTAMP.Unit.MICROS);
        Assert.Equal(typeof(DateTime), parquet.Schema.DataFields[0].ClrType);
    }

    [Fact]
    public async Task A_time_of_publication_has_the_seconds_without_which_DuckDB_casts_none()
    {
        var columns = await ReadAsync(await WriteAsync([RecordFields.Find("date")!], long.MaxValue, [OutputRecords.Plain, OutputRecords.Plain with { Date = "2015-06-15" }]));

        Assert.Equal(["2015-06-15T10:20:00+09:00", "2015-06-15"], columns["date"]);
    }

    [Fact]
    public async Task Many_records_are_several_row_groups_and_pages_in_bounded_memory()
    {
        var records = Enumerable.Range(0, 5000).Select(i => OutputRecords.Titled(i % 3 == 0 ? null : $"제목 {i * 7919L % 5003}", i)).ToArray();

        var file = await WriteAsync([RecordFields.Find("id")!, RecordFields.Find("title")!, RecordFields.Find("charset.conflict")!], 64 << 10, records);

        await using var parquet = await ParquetReader.CreateAsync(new MemoryStream(file), cancellationToken: TestContext.Current.CancellationToken);
        Assert.InRange(parquet.RowGroupCount, 2, 100);
        Assert.Equal(5000, parquet.Metadata!.NumRows);
        var columns = await ReadAsync(file);
        Assert.Equal(records.Select(record => record.Id), columns["id"]);
        Assert.Equal(records.Select(record => record.Title), columns["title"]);
        Assert.Equal(records.Select(record => (object)record.Charset.Conflict), columns["charset_conflict"]);
    }

    [Fact]
    public async Task A_column_longer_than_a_page_reads_back()
    {
        var records = Enumerable.Range(0, 300).Select(i => OutputRecords.Plain with { Body = new string((char)('가' + i), 10_000), Date = i % 2 == 0 ? null : "2015" });

        var columns = await ReadAsync(await WriteAsync([RecordFields.Find("body")!, RecordFields.Find("date")!], long.MaxValue, records));

        Assert.Equal(records.Select(record => record.Body), columns["body"]);
        Assert.Equal(records.Select(record => record.Date), columns["date"]);
    }

    [Fact]
    public async Task No_record_is_a_file_without_rows()
    {
        await using var parquet = await ParquetReader.CreateAsync(
            new MemoryStream(await WriteAsync(null, long.MaxValue, [])), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, parquet.Metadata!.NumRows);
        Assert.Equal(RecordFields.All.Count, parquet.Schema.DataFields.Length);
    }

    private static object? Expected(RecordField field, ArticleRecord record) => field.Kind switch
    {
        RecordFieldKind.Instant => record.Source.CapturedAt?.UtcDateTime,
        RecordFieldKind.Date => (field.Value(record) as string)?.Replace("T10:20+", "T10:20:00+", StringComparison.Ordinal),
        _ => field.Value(record),
    };

    private static async Task<byte[]> WriteAsync(IReadOnlyList<RecordField>? fields, long mostBytes, IEnumerable<ArticleRecord> records)
    {
        var file = new MemoryStream();
        await new ParquetSink(file, fields, mostBytes).FillAsync(records);
        return file.ToArray();
    }

    private static async Task<Dictionary<string, List<object?>>> ReadAsync(byte[] file)
    {
        await using var parquet = await ParquetReader.CreateAsync(new MemoryStream(file), cancellationToken: TestContext.Current.CancellationToken);
        var columns = parquet.Schema.DataFields.ToDictionary(field => field.Name, _ => new List<object?>());
        for (var i = 0; i < parquet.RowGroupCount; i++)
        {
            using var group = parquet.OpenRowGroupReader(i);
            foreach (var field in parquet.Schema.DataFields)
            {
                columns[field.Name].AddRange(await ReadAsync(group, field));
            }
        }

        return columns;
    }

    private static async Task<IEnumerable<object?>> ReadAsync(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[group.RowCount];
            await group.ReadAsync(field, texts.AsMemory()!, null, TestContext.Current.CancellationToken);
            return texts;
        }

        return field.ClrType == typeof(long) ? await ReadAsync<long>(group, field)
            : field.ClrType == typeof(double) ? await ReadAsync<double>(group, field)
            : field.ClrType == typeof(bool) ? await ReadAsync<bool>(group, field)
            : await ReadAsync<DateTime>(group, field);
    }

    private static async Task<IEnumerable<object?>> ReadAsync<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        var values = new T?[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory(), null, TestContext.Current.CancellationToken);
        return values.Select(value => (object?)value);
    }
}
