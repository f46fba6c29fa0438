using System.Text;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Printing;

namespace CampusJournal.Articles;

/// <summary>The text of records as HTML, for feeds and content systems. No text of a page can be taken for markup.</summary>
public static class ArticleHtml
{
    private const int SummaryLength = 200;

    /// <summary>Writes the body, the images with their captions and the other captions; the title is not in it.</summary>
    /// <param name="record">The record.</param>
    /// <returns>A fragment, an element a line; images only where their address is http or https. "" when there is nothing.</returns>
    public static string Write(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        var html = new StringBuilder();
        foreach (var block in BodyBlocks.Of(record))
        {
            HtmlBody.Append(html, block);
        }

        foreach (var image in record.Images)
        {
            AppendImage(html, image);
        }

        foreach (var caption in record.Captions.Except(record.Images.Select(image => image.Caption)).Select(PrintedLines.Line).Where(line => line.Length > 0))
        {
            html.Append("<p><em>").Append(HtmlBody.Escape(caption)).Append("</em></p>\n");
        }

        return html.ToString();
    }

    /// <summary>Gives the beginning of the body as plain text.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The first paragraph on one line, at most 200 characters and an ellipsis; "" without a body.</returns>
    public static string Summary(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        var line = Spaces.Collapse(string.Join(' ', BodyBlocks.Of(record).FirstOrDefault()?.Lines.SelectMany(row => row.Cells) ?? []));
        if (line.Length <= SummaryLength)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[SummaryLength - 1]) ? SummaryLength - 1 : SummaryLength;
        return line[..end].TrimEnd() + "…";
    }

    /// <summary>Writes a text of one line, such as a title, where HTML is read.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>HTML that shows it; "" of null and of white space.</returns>
    public static string Line(string? text) => HtmlBody.Escape(PrintedLines.Line(text));

    private static void AppendImage(StringBuilder html, ArticleImage image)
    {
        var caption = PrintedLines.Line(image.Caption);
        var isOnTheWeb = Uri.TryCreate(image.Url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        if (!isOnTheWeb && caption.Length == 0)
        {
            return;
        }

        html.Append("<figure>");
        if (isOnTheWeb)
        {
            html.Append("<img src=\"").Append(HtmlBody.Escape(address!.AbsoluteUri)).Append("\" alt=\"").Append(HtmlBody.Escape(PrintedLines.Line(image.Alt))).Append("\" />");
        }

        html.Append(caption.Length == 0 ? "" : $"<figcaption>{HtmlBody.Escape(caption)}</figcaption>").Append("</figure>\n");
    }
}
