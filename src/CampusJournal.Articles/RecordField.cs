namespace CampusJournal.Articles;

/// <summary>One column of the flat forms of a record (CSV, TSV, SQL, Parquet, <c>--fields</c>).</summary>
/// <param name="Name">The dotted name: <c>source.url</c>.</param>
/// <param name="Kind">The type of its values.</param>
/// <param name="Value">Reads the value: null, or the type that <paramref name="Kind"/> names.</param>
public sealed record RecordField(string Name, RecordFieldKind Kind, Func<ArticleRecord, object?> Value)
{
    /// <summary>Gets the name where dots are not allowed: <c>source_url</c>.</summary>
    public string ColumnName => Name.Replace('.', '_');
}
