using System.Text;

namespace CampusJournal.Articles;

/// <summary>Records as plain text: title, subtitle, byline and date, one a line, then the paragraphs and captions, a blank line between.</summary>
public static class ArticleText
{
    /// <summary>Writes a record. Its text holds no control character but line feeds, so that a form feed may stand between records.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The text with its last line end; parts that the record lacks are left out.</returns>
    public static string Write(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        var head = new[] { record.Title, record.Subtitle, record.Byline, record.Date }.Select(PrintedLines.Line).Where(line => line.Length > 0);
        var captions = record.Captions.Select(PrintedLines.Line).Where(line => line.Length > 0).Select(line => (IReadOnlyList<string>)[line]);
        var text = new StringBuilder();
        foreach (var lines in PrintedLines.Paragraphs(record.Body).Concat(captions).Prepend([.. head]).Where(lines => lines.Count > 0))
        {
            text.Append(text.Length == 0 ? "" : "\n").AppendJoin('\n', lines).Append('\n');
        }

        return text.ToString();
    }
}
