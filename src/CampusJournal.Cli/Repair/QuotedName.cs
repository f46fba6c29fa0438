using System.Text;

namespace CampusJournal.Cli.Repair;

/// <summary>File names as GNU diff writes them and patch reads them: one that could not stand on a line is a string of C.</summary>
internal static class QuotedName
{
    /// <summary>Writes a name; most are as they are.</summary>
    public static string Of(string name)
    {
        if (!name.Any(NeedsEscape))
        {
            return name;
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in name)
        {
            _ = !NeedsEscape(character) ? quoted.Append(character) : quoted.Append('\\').Append(Escape(character));
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(char character) => character is < ' ' or '"' or '\\' or '\x7F';

    private static string Escape(char character) => character switch
    {
        '\a' => "a",
        '\b' => "b",
        '\t' => "t",
        '\n' => "n",
        '\v' => "v",
        '\f' => "f",
        '\r' => "r",
        '"' or '\\' => character.ToString(),
        _ => Convert.ToString(character, 8).PadLeft(3, '0'),
    };
}
