using CampusJournal.Text;

namespace CampusJournal.Cli;

/// <summary>Charset labels that the user wrote.</summary>
internal static class CharsetCheck
{
    private const int NamesInMessage = 14;

    /// <summary>Gives what is wrong with a label; null when it is known or was not given.</summary>
    public static Message? Refusal(string? label) =>
        label is null || Charsets.Find(label) is not null ? null : Messages.UnknownCharset(label, Charsets.Names.Take(NamesInMessage));

    /// <summary>Gives the name of a charset to write. To read, ASCII is windows-1252, as browsers have it; to write, it is what it says.</summary>
    public static string Target(string label) =>
        label.Contains("ascii", StringComparison.OrdinalIgnoreCase) ? "us-ascii" : Charsets.Find(label)!;
}
