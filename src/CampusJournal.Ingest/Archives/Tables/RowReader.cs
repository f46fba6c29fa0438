using System.Globalization;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>Makes a page of a row: its HTML or text as UTF-8, its id and its address.</summary>
/// <param name="scope">Bounds the pages.</param>
/// <param name="table">Where the table is.</param>
/// <param name="charset">The charset that the table is in.</param>
internal sealed class RowReader(ContainerScope scope, PageOrigin table, CharsetGuess charset)
{
    private const string UrlField = "url";

    // Rows are pages in UTF-8: only another charset of the table tells more of them. In ASCII it holds other characters as escapes.
    private readonly CharsetGuess? fileCharset = charset.Charset is "us-ascii" or "utf-8" or null ? null : charset;

    /// <summary>Reads a row.</summary>
    /// <param name="number">The row's number, from 1.</param>
    /// <param name="field">Gives a field's text, or null when the row has none.</param>
    public SourceItem Read(long number, Func<string, string?> field)
    {
        var html = Field(scope.Options.HtmlField);
        var content = html ?? Field(scope.Options.TextField);
        var origin = Origin(number) with { RecordId = Field(scope.Options.IdField), Url = EntryText.Address(field(UrlField)), IsUnicode = true, FileCharset = fileCharset };
        return content is null
            ? Failures.OfContainer(origin, "no-field", "The row has none of the fields that hold a page.")
            : scope.Page(Encoding.UTF8.GetBytes(content), html is null ? "text/plain" : "text/html", origin);

        string? Field(string? name) => name is null ? null : field(name);
    }

    /// <summary>Says where a row is.</summary>
    public PageOrigin Origin(long number) => EntryName.Below(table, number.ToString(CultureInfo.InvariantCulture));
}
