using System.Text;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Pages;

/// <summary>The body that linked data states; it is worth something only where the document has none.</summary>
internal static class LinkedBody
{
    private const int Shortest = 600;

    /// <summary>Returns the stated body when the document's is a small part of it; otherwise null.</summary>
    public static string? Instead(LinkedData data, int bodyLength)
    {
        if (data.Body is not { Length: > Shortest } stated || bodyLength * 4 > stated.Length)
        {
            return null;
        }

        var text = WithoutTags(References.Decode(stated));
        return text.Length > Shortest && bodyLength * 4 < text.Length ? text : null;
    }

    /// <summary>Takes the tags off a text; those of blocks and line breaks end a paragraph.</summary>
    internal static string WithoutTags(string html)
    {
        var paragraphs = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < html.Length; i++)
        {
            var close = html[i] == '<' && i + 1 < html.Length && (char.IsAsciiLetter(html[i + 1]) || html[i + 1] == '/') ? html.AsSpan(i, Math.Min(300, html.Length - i)).IndexOf('>') : -1;
            if (close > 0)
            {
                var tag = html.AsSpan(i, close);
                if (tag.StartsWith("</p") || tag.StartsWith("<br") || tag.StartsWith("</div") || tag.StartsWith("</h") || tag.StartsWith("</li"))
                {
                    Flush(paragraphs, line);
                }

                i += close;
            }
            else if (html[i] == '\n')
            {
                Flush(paragraphs, line);
            }
            else
            {
                line.Append(html[i]);
            }
        }

        Flush(paragraphs, line);
        return string.Join("\n\n", paragraphs);
    }

    private static void Flush(List<string> paragraphs, StringBuilder line)
    {
        if (Spaces.Collapse(line.ToString()) is { Length: > 0 } text)
        {
            paragraphs.Add(text);
        }

        line.Clear();
    }
}
