namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>Where a column of a row group lies in the file.</summary>
/// <param name="Column">The column.</param>
/// <param name="Offset">The offset of its first page in bytes.</param>
/// <param name="Values">The number of rows, those without a value included.</param>
/// <param name="Compressed">The length of its pages in the file in bytes, headers included.</param>
/// <param name="Uncompressed">The same before compression.</param>
internal sealed record ColumnChunk(ParquetColumn Column, long Offset, long Values, long Compressed, long Uncompressed);
