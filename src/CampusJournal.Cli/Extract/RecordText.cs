using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Cli.Extract;

/// <summary>A record for people: as plain text or as Markdown.</summary>
internal static class RecordText
{
    /// <summary>Writes title, byline and date, body and captions as plain text.</summary>
    public static string Plain(ArticleRecord record) => Write(record, title: text => text, caption: text => text);

    /// <summary>Writes the same as Markdown; what could be taken for markup is escaped.</summary>
    public static string Markdown(ArticleRecord record) =>
        Write(record, title: text => "# " + Escape(text), caption: text => $"*{Escape(text)}*", Escape);

    private static string Write(ArticleRecord record, Func<string, string> title, Func<string, string> caption, Func<string, string>? text = null)
    {
        text ??= plain => plain;
        var parts = new List<string?>
        {
            record.Title is null ? null : title(OneLine(record.Title)),
            record.Subtitle is null ? null : text(OneLine(record.Subtitle)),
            Dateline(record) is { Length: > 0 } dateline ? text(OneLine(dateline)) : null,
        };
        parts.AddRange(record.Body.Split("\n\n").Select(text));
        parts.AddRange(record.Captions.Select(line => caption(OneLine(line))));
        return string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Dateline(ArticleRecord record) =>
        string.Join(" | ", new[] { record.Section, record.Byline, record.Date }.Where(part => !string.IsNullOrEmpty(part)));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var isAtLineStart = true;
        foreach (var unit in text)
        {
            var isMarkup = unit is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~'
                || (isAtLineStart && unit is '#' or '+' or '-' or '=');
            result.Append(isMarkup ? "\\" : "").Append(unit);
            isAtLineStart = unit == '\n';
        }

        return result.ToString();
    }
}
