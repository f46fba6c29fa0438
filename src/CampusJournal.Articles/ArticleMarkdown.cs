using System.Buffers;
using System.Globalization;
using System.Text;

namespace CampusJournal.Articles;

/// <summary>Records as Markdown (CommonMark) after a front matter in YAML. No text of a page can be taken for markup of either.</summary>
public static class ArticleMarkdown
{
    // The brace because Jekyll and Hugo run what stands in two of them.
    private const string Escapable = "\\`*_[]<>|~&$^{";

    // What white space, brackets or a backslash would do to a destination in <>.
    private static readonly SearchValues<char> UnsafeInAddress = SearchValues.Create("<>\\\"` ");

    /// <summary>Writes a record as a document; documents may follow one another, each begins with a line <c>---</c>.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The text with its last line end; parts that the record lacks are left out.</returns>
    public static string Write(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        var text = new StringBuilder();
        AppendFrontMatter(text, record);
        AppendBlock(text, "# ", PrintedLines.Line(record.Title), "");
        AppendBlock(text, "**", PrintedLines.Line(record.Subtitle), "**");
        foreach (var lines in PrintedLines.Paragraphs(record.Body))
        {
            // A backslash at its end keeps a line a line.
            text.Append('\n').AppendJoin("\\\n", lines.Select(Escape)).Append('\n');
        }

        foreach (var image in record.Images)
        {
            AppendImage(text, image);
        }

        foreach (var caption in record.Captions.Except(record.Images.Select(image => image.Caption)))
        {
            AppendBlock(text, "*", PrintedLines.Line(caption), "*");
        }

        return text.ToString();
    }

    private static void AppendFrontMatter(StringBuilder text, ArticleRecord record)
    {
        text.Append("---\n");
        AppendMember(text, "title", record.Title);
        if (record.Authors.Count > 0)
        {
            text.Append("authors: [").AppendJoin(", ", record.Authors.Select(author => Quote(author.Name))).Append("]\n");
        }

        AppendMember(text, "date", record.Date);
        AppendMember(text, "section", record.Section);
        AppendMember(text, "source_url", record.Source.Url);
        AppendMember(text, "source_path", record.Source.Url is null ? record.Source.Path : null);
        AppendMember(text, "id", record.Id);
        text.Append("---\n");
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
            text.Append('\n').Append(before).Append(Escape(line)).Append(after).Append('\n');
        }
    }

    private static void AppendImage(StringBuilder text, ArticleImage image)
    {
        text.Append("\n![").Append(Escape(PrintedLines.Line(image.Alt))).Append("](<").Append(Address(image.Url)).Append(">)\n");
        AppendBlock(text, "*", PrintedLines.Line(image.Caption), "*");
    }

    private static string Address(string url)
    {
        var result = new StringBuilder(url.Length);
        foreach (var rune in url.EnumerateRunes())
        {
            var isSafe = !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) && !(rune.IsBmp && UnsafeInAddress.Contains((char)rune.Value));
            result.Append(isSafe ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return result.ToString();
    }

    /// <summary>Escapes a line; it begins a block, so that what begins a list, a heading or a rule is escaped there, as is what ends a heading.</summary>
    private static string Escape(string line)
    {
        var result = new StringBuilder(line.Length + 16);
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        for (var i = 0; i < line.Length; i++)
        {
            var isMarkup = Escapable.Contains(line[i])
                || (i == 0 && line[i] is '+' or '-' or '=' or ':')
                || ((i == 0 || i == line.Length - 1) && line[i] == '#')
                || (i > 0 && i == digits && line[i] is '.' or ')');
            result.Append(isMarkup ? "\\" : "").Append(line[i]);
        }

        return result.ToString();
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
