namespace CampusJournal.Articles.Html;

/// <summary>Tells HTML from plain text by the content.</summary>
internal static class MediaTypes
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";

    private const int Head = 16 * 1024;

    private static readonly string[] Openings = ["<!doctype", "<html", "<head", "<body", "<title", "<meta", "<?xml", "<!--", "<table", "<div", "<script", "<p>", "<p ", "<h1"];
    private static readonly string[] Inside = ["<html", "<body", "</div>", "</p>", "<br>", "<br/>", "<br />", "</td>", "</table>", "<p>", "</a>", "</font>", "</span>"];

    /// <summary>Sniffs a decoded page. A line such as "&lt;저작권자 ©" does not make a text HTML.</summary>
    public static string Sniff(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart();
        foreach (var opening in Openings)
        {
            if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return Html;
            }
        }

        var tags = 0;
        foreach (var tag in Inside)
        {
            tags += head.Contains(tag, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return tags >= 2 ? Html : Plain;
    }
}
