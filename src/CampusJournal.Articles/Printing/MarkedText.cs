using System.Text;

namespace CampusJournal.Articles.Printing;

/// <summary>Writes a line with something before and after its parts; parts that fit no line, or cross one another, are left out.</summary>
internal static class MarkedText
{
    /// <summary>Writes it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="unit">How the unit at a place is written.</param>
    /// <param name="borders">What stands before and after a part within those around it, the innermost first; null to leave the part out.</param>
    public static string Write(BlockLine line, Func<int, string> unit, Func<BodyMark, Stack<BodyMark>, (string Before, string After)?> borders)
    {
        var text = line.Cells[0];
        var parts = line.Parts.Where(part => part is { Start: >= 0, End: { } end } && end > part.Start && end <= text.Length)
            .OrderBy(part => part.Start).ThenByDescending(part => part.End).ToList();
        var result = new StringBuilder(text.Length + 16);
        var open = new Stack<BodyMark>();
        var after = new Stack<string>();
        var next = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            while (open.TryPeek(out var last) && last.End == i)
            {
                open.Pop();
                result.Append(after.Pop());
            }

            for (; next < parts.Count && parts[next].Start == i; next++)
            {
                var fits = !open.TryPeek(out var around) || parts[next].End <= around.End;
                if (fits && borders(parts[next], open) is { } border)
                {
                    result.Append(border.Before);
                    open.Push(parts[next]);
                    after.Push(border.After);
                }
            }

            result.Append(i < text.Length ? unit(i) : "");
        }

        return result.ToString();
    }

    /// <summary>Gives a link's address when it is one of the web, whoever wrote the record.</summary>
    public static string? AddressOf(BodyMark part) => part.Kind == BodyMark.Link ? Html.WebAddress.Resolve(null, part.Url) : null;
}
