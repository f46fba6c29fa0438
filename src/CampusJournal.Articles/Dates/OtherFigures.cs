namespace CampusJournal.Articles.Dates;

/// <summary>Tells figures that have a date's form and are none of our calendar: versions (버전 2003.5.3) and days of the lunar one (음력 4월 3일).</summary>
internal static class OtherFigures
{
    private static readonly string[] WordsBefore = ["음력", "陰曆", "버전", "버젼", "version", "ver", "ver."];
    private static readonly string[] NotesBehind = ["(음력)", "(陰曆)"];

    /// <summary>Whether a word right before a date or a note right behind it says so.</summary>
    public static bool Are(ReadOnlySpan<char> text, in FoundDate date)
    {
        var before = text[..date.Index].TrimEnd(" (:");
        foreach (var word in WordsBefore)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])))
            {
                return true;
            }
        }

        var behind = text[date.End..].TrimStart(" 일");
        foreach (var note in NotesBehind)
        {
            if (behind.StartsWith(note))
            {
                return true;
            }
        }

        return false;
    }
}
