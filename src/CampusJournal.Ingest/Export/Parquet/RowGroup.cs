namespace CampusJournal.Ingest.Export.Parquet;

/// <summary>A row group of the file.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Chunks">Its columns, in the order of the schema.</param>
internal sealed record RowGroup(long Rows, IReadOnlyList<ColumnChunk> Chunks);
