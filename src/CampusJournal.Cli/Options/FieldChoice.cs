using CampusJournal.Articles;

namespace CampusJournal.Cli.Options;

/// <summary>The fields that a user names, by commas or by repeating the option.</summary>
internal static class FieldChoice
{
    /// <summary>Gets the names that are offered to who types one.</summary>
    public static string[] Names => [.. RecordFields.All.Select(known => known.Name)];

    /// <summary>Reads the names.</summary>
    /// <param name="lists">The option's values; null when it is not given.</param>
    /// <param name="chosen">The fields in the user's order; null for whole records.</param>
    /// <returns>What is wrong, or null.</returns>
    public static Message? Read(string[]? lists, out IReadOnlyList<RecordField>? chosen)
    {
        var names = (lists ?? []).SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries)).ToList();
        chosen = null;
        if (names.FirstOrDefault(name => RecordFields.Find(name) is null) is { } unknown)
        {
            return Messages.UnknownField(unknown, Suggestion.Nearest(unknown, RecordFields.All.Select(field => field.Name)));
        }

        chosen = names.Count == 0 ? null : [.. names.Select(name => RecordFields.Find(name)!)];
        return null;
    }
}
