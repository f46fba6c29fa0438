using System.Globalization;
using CampusJournal.Articles;
using CsvHelper;

namespace CampusJournal.Ingest.Export;

/// <summary>Records as a table with a header: objects flattened with a dot, arrays as JSON text, null as an empty cell.</summary>
public sealed class CsvSink : IRecordSink
{
    // What a cell of Excel holds; it cuts the rest.
    private const int LongestForExcel = 32_767;

    private readonly CsvWriter writer;
    private readonly CsvOptions options;
    private bool hasToldOfLongCell;
    private readonly IReadOnlyList<RecordField> fields;

    /// <summary>Starts the table, or goes on with one.</summary>
    /// <param name="stream">Where the table goes; disposed with the sink.</param>
    /// <param name="options">How to write; null for <see cref="CsvOptions.Default"/>.</param>
    public CsvSink(Stream stream, CsvOptions? options = null)
    {
        options ??= CsvOptions.Default;
        this.options = options;
        fields = options.Fields;
        writer = CsvWriter.Create(stream, new CsvWriterOptions
        {
            Separator = options.Separator,
            NewLine = options.ForExcel ? "\r\n" : "\n",
            WriteByteOrderMark = options.ForExcel && options.HasHeader,
            Injection = options.ForExcel ? CsvInjection.Escape : CsvInjection.None,
        });
        if (options.HasHeader)
        {
            writer.WriteHeader([.. fields.Select(field => field.Name)]);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        foreach (var field in fields)
        {
            var cell = Cell(field.Value(record));
            writer.WriteField(options.ForExcel ? ForExcel(cell, field.Name, record.Id) : cell);
        }

        await writer.EndRecordAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private string? ForExcel(string? cell, string field, string id)
    {
        if (cell?.Length > LongestForExcel && !hasToldOfLongCell)
        {
            hasToldOfLongCell = true;
            options.Notice?.Invoke("cut-by-excel", $"The {field} of {id} is longer than the 32,767 characters that a cell of Excel holds, which cuts it; so are others, if any.");
        }

        return FormulaCell.Defuse(cell);
    }

    private static string? Cell(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
