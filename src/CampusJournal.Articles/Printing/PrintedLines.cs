using System.Text;

namespace CampusJournal.Articles.Printing;

/// <summary>A record's texts as lines for people: what is no text (control characters, separators of lines and pages) cannot get into one.</summary>
internal static class PrintedLines
{
    /// <summary>Makes one line of a text; "" of null and of white space.</summary>
    public static string Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        return WithoutNoText(text).Trim();
    }

    /// <summary>Makes one line of a text and keeps the white space that lays it out.</summary>
    public static string LaidOut(string text) => WithoutNoText(text).TrimEnd();

    private static string WithoutNoText(string text)
    {
        if (!text.Any(IsNoText))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var unit in text.Where(unit => !IsNoText(unit) || char.IsWhiteSpace(unit)))
        {
            line.Append(IsNoText(unit) ? ' ' : unit);
        }

        return line.ToString();
    }

    private static bool IsNoText(char unit) => char.IsControl(unit) || unit is '\u2028' or '\u2029';
}
