using System.Globalization;
using System.Text;
using CampusJournal.Articles.Printing;

namespace CampusJournal.Articles;

/// <summary>Records as Markdown (CommonMark) after a front matter in YAML. No text of a page can be taken for markup of either.</summary>
public static class ArticleMarkdown
{
    /// <summary>Writes a record as a document; documents may follow one another, each begins with a line <c>---</c>.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The text with its last line end; parts that the record lacks are left out.</returns>
    public static string Write(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        var text = new StringBuilder("---\n");
        AppendFrontMatter(text, record);
        text.Append("---\n");
        AppendBlock(text, "# ", PrintedLines.Line(record.Title), "");
        AppendText(text, record);
        return text.ToString();
    }

    /// <summary>
    /// Writes a record as a page of a site: without the title as a heading, since Hugo and Jekyll print that of the front matter. A draft
    /// (<see cref="ArticleRecord.IsDraft"/>) says so to Hugo; to Jekyll only a file name that begins with <c>_</c> does, for its
    /// <c>published: false</c> is no date, and ends the build of a site in Hugo.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="supersededBy">The id of the record that replaces it, or null.</param>
    /// <returns>The text with its last line end; parts that the record lacks are left out.</returns>
    public static string WritePage(ArticleRecord record, string? supersededBy = null)
    {
        ArgumentNullException.ThrowIfNull(record);

        var text = new StringBuilder("---\n");
        AppendFrontMatter(text, record);

        // "kind" is Hugo's own word: it builds no site with a kind of ours.
        AppendMember(text, "cjt_kind", record.Kind);
        AppendMember(text, "duplicate_of", record.DuplicateOf);
        AppendMember(text, "supersedes", record.Supersedes);
        AppendMember(text, "superseded_by", supersededBy);
        text.Append(record.IsDraft(supersededBy) ? "draft: true\n---\n" : "---\n");
        AppendText(text, record);
        return text.ToString();
    }

    private static void AppendText(StringBuilder text, ArticleRecord record)
    {
        AppendBlock(text, "**", PrintedLines.Line(record.Subtitle), "**");
        var body = new MarkdownBody(text);
        foreach (var block in BodyBlocks.Of(record))
        {
            body.Append(block);
        }

        foreach (var image in record.Images)
        {
            AppendImage(text, image);
        }

        foreach (var caption in record.Captions.Except(record.Images.Select(image => image.Caption)))
        {
            AppendBlock(text, "*", PrintedLines.Line(caption), "*");
        }
    }

    private static void AppendFrontMatter(StringBuilder text, ArticleRecord record)
    {
        AppendMember(text, "title", record.Title);
        if (record.Authors.Count > 0)
        {
            text.Append("authors: [").AppendJoin(", ", record.Authors.Select(author => Quote(author.Name))).Append("]\n");
        }

        // Hugo refuses a month as a date, and Jekyll makes it the first day.
        AppendMember(text, RecordDates.IsMonth(record.Date) ? "publication_month" : "date", RecordDates.WithSeconds(record.Date));
        AppendMember(text, "section", record.Section);
        AppendMember(text, "source_url", record.Source.Url);
        AppendMember(text, "source_path", record.Source.Url is null ? record.Source.Path : null);
        AppendMember(text, "id", record.Id);
    }

    private static void AppendMember(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append(": ").Append(Quote(value)).Append('\n');
        }
    }

    private static void AppendBlock(StringBuilder text, string before, string line, string after)
    {
        if (line.Length > 0)
        {
            text.Append('\n').Append(before).Append(MarkdownEscape.Line(line)).Append(after).Append('\n');
        }
    }

    private static void AppendImage(StringBuilder text, ArticleImage image)
    {
        text.Append("\n![").Append(MarkdownEscape.Line(PrintedLines.Line(image.Alt))).Append("](<").Append(MarkdownEscape.Address(image.Url)).Append(">)\n");
        AppendBlock(text, "*", PrintedLines.Line(image.Caption), "*");
    }

    /// <summary>Writes a scalar in YAML's double quotes: one line, whatever the value holds.</summary>
    private static string Quote(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' or '\\' => result.Append('\\').Append(unit),
                '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ when char.IsControl(unit) => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => result.Append(unit),
            };
        }

        return result.Append('"').ToString();
    }
}
