using System.Net;

namespace CampusJournal.Articles.Html;

/// <summary>Character references in values that were escaped twice: <c>&amp;amp;ldquo;</c>.</summary>
internal static class References
{
    public static string Decode(string value)
    {
        for (var round = 0; round < 2 && value.Contains('&') && value.Contains(';'); round++)
        {
            value = WebUtility.HtmlDecode(value);
        }

        return value;
    }
}
