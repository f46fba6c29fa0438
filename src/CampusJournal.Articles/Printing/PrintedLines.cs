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

        if (!text.Any(IsNoText))
        {
            return text.Trim();
        }

        var line = new StringBuilder(text.Length);
        foreach (var unit in text.Where(unit => !IsNoText(unit) || char.IsWhiteSpace(unit)))
        {
            line.Append(IsNoText(unit) ? ' ' : unit);
        }

        return line.ToString().Trim();
    }

    private static bool IsNoText(char unit) => char.IsControl(unit) || unit is '\u2028' or '\u2029';
}
