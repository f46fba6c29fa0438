using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>The footer of a Parquet file: <c>FileMetaData</c> of parquet.thrift. Numbers of fields and types are those of that file.</summary>
internal static class ParquetFooter
{
    private const int FormatVersion = 1;
    private const int Optional = 1;
    private const int PlainEncoding = 0;
    private const int RunLengthEncoding = 3;
    private const int Gzip = 2;

    /// <summary>Writes the footer.</summary>
    public static byte[] Write(IReadOnlyList<ParquetColumn> columns, IReadOnlyList<RowGroup> groups)
    {
        var thrift = new ThriftWriter().Begin().Number(1, FormatVersion).BeginList(2, ThriftWriter.Struct, columns.Count + 1);
        thrift.Begin().String(4, "articles").Number(5, columns.Count).End();
        foreach (var column in columns)
        {
            WriteSchema(thrift, column.Field);
        }

        thrift.Long(3, groups.Sum(group => group.Rows)).BeginList(4, ThriftWriter.Struct, groups.Count);
        foreach (var group in groups)
        {
            WriteGroup(thrift, group);
        }

        return thrift.String(6, $"cjt version {ToolVersion.Number}").End().ToArray();
    }

    private static void WriteSchema(ThriftWriter thrift, RecordField field)
    {
        thrift.Begin().Number(1, PhysicalType(field)).Number(3, Optional).String(4, field.ColumnName);
        switch (field.Kind)
        {
            // Lists are JSON text, but not of the type JSON: pandas would show that as bytes.
            case RecordFieldKind.PlainText or RecordFieldKind.JsonArray or RecordFieldKind.Date:
                thrift.Number(6, 0).Begin(10).Begin(1).End().End();
                break;
            case RecordFieldKind.Instant:
                thrift.Number(6, 10).Begin(10).Begin(8).Flag(1, true).Begin(2).Begin(2).End().End().End().End();
                break;
        }

        thrift.End();
    }

    private static void WriteGroup(ThriftWriter thrift, RowGroup group)
    {
        thrift.Begin().BeginList(1, ThriftWriter.Struct, group.Chunks.Count);
        foreach (var chunk in group.Chunks)
        {
            thrift.Begin().Long(2, chunk.Offset).Begin(3)
                .Number(1, PhysicalType(chunk.Column.Field))
                .BeginList(2, ThriftWriter.WholeNumber, 2).Element(PlainEncoding).Element(RunLengthEncoding)
                .BeginList(3, ThriftWriter.Text, 1).Element(chunk.Column.Field.ColumnName)
                .Number(4, Gzip).Long(5, chunk.Values).Long(6, chunk.Uncompressed).Long(7, chunk.Compressed).Long(9, chunk.Offset)
                .End().End();
        }

        thrift.Long(2, group.Chunks.Sum(chunk => chunk.Uncompressed)).Long(3, group.Rows).End();
    }

    // BOOLEAN, INT64, DOUBLE, BYTE_ARRAY.
    private static int PhysicalType(RecordField field) => field.Kind switch
    {
        RecordFieldKind.Flag => 0,
        RecordFieldKind.WholeNumber or RecordFieldKind.Instant => 2,
        RecordFieldKind.Fraction => 5,
        _ => 6,
    };
}
