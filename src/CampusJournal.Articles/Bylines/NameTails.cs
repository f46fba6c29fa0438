namespace CampusJournal.Articles.Bylines;

/// <summary>Takes off what the line of a name goes on with, where nothing parts them: the month of a date, the label of the next fact.</summary>
internal static class NameTails
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ];

    private static readonly string[] Labels =
        ["Kategorien", "Kategorie", "Categories", "Category", "Tags", "Published", "Updated", "Posted", "Veröffentlicht", "Aktualisiert", "Comments", "Kommentare", "Übersetzt", "Translated", "Fotos", "Foto", "Photos"];

    /// <summary>Gives the name alone; a name of one word beside a month stays, since May and April are names, too.</summary>
    public static string Without(string name)
    {
        foreach (var word in Months)
        {
            if (name.EndsWith(word, StringComparison.Ordinal) && Before(name, word) is { } rest && (rest.Contains(' ') || char.IsLower(name[^(word.Length + 1)])))
            {
                return rest;
            }
        }

        foreach (var word in Labels)
        {
            if (name.EndsWith(word, StringComparison.Ordinal) && Before(name, word) is { } rest)
            {
                return rest;
            }
        }

        return name;
    }

    private static string? Before(string name, string word)
    {
        var rest = name.AsSpan(0, name.Length - word.Length);
        return rest.Length > 2 && (rest[^1] == ' ' || char.IsLower(rest[^1])) ? rest.TrimEnd(" ,-|").ToString() : null;
    }
}
