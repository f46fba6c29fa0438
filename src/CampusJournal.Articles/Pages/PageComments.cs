using CampusJournal.Articles.Dates;

namespace CampusJournal.Articles.Pages;

/// <summary>What browsers and mirroring tools note in comments: the page's address and the time of capture.</summary>
internal static class PageComments
{
    private const int LongestAddress = 2000;

    public static (string? Url, DateTimeOffset? CapturedAt) Read(IReadOnlyList<string> comments)
    {
        foreach (var comment in comments)
        {
            var text = comment.AsSpan().Trim();
            if (text.StartsWith("saved from url=", StringComparison.OrdinalIgnoreCase))
            {
                return (Address(text[(text.IndexOf(')') + 1)..]), null);
            }

            if (text.StartsWith("Mirrored from ", StringComparison.Ordinal))
            {
                var rest = text["Mirrored from ".Length..];
                var by = rest.IndexOf(" by HTTrack", StringComparison.Ordinal);
                return by < 0 ? default : (Address("http://" + rest[..by].Trim().ToString()), Time(rest[by..]));
            }

            if (text.Contains("Page saved with SingleFile", StringComparison.Ordinal))
            {
                return (Address(After(text, "url:")), Time(After(text, "saved date:")));
            }
        }

        return default;
    }

    /// <summary>Returns an address when it is one of http or https.</summary>
    public static string? Address(ReadOnlySpan<char> address)
    {
        var text = address.Trim();
        if (text.Length is 0 or > LongestAddress || !Uri.TryCreate(text.ToString(), UriKind.Absolute, out var uri))
        {
            return null;
        }

        return uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? text.ToString() : null;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string label)
    {
        var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return default;
        }

        var rest = text[(at + label.Length)..];
        var end = rest.IndexOfAny('\n', '\r');
        return end < 0 ? rest : rest[..end];
    }

    private static DateTimeOffset? Time(ReadOnlySpan<char> text) =>
        DateForms.Find(text.Length > 200 ? text[..200] : text, DateOrder.MonthFirst) is { } date
            ? new(date.Day.ToDateTime(date.Time ?? TimeOnly.MinValue), date.Offset ?? TimeSpan.Zero)
            : null;
}
