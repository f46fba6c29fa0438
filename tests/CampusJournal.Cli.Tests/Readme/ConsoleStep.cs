using System.Text.RegularExpressions;

namespace CampusJournal.Cli.Tests.Readme;

/// <summary>One command of a console block and the output shown under it.</summary>
/// <param name="Line">The line of the command in the README.</param>
/// <param name="Command">The command, without its prompt.</param>
/// <param name="Shown">The output as shown; a line <c>...</c> stands for any number of lines, <c>...</c> in a line for any characters.</param>
public sealed record ConsoleStep(int Line, string Command, IReadOnlyList<string> Shown)
{
    private const string Prompt = "$ ";
    private const string Elided = "...";

    /// <summary>The commands of all blocks, in their order.</summary>
    public static IEnumerable<ConsoleStep> In(IReadOnlyList<string> lines)
    {
        var isInside = false;
        for (var i = 0; i < lines.Count; i++)
        {
            isInside = lines[i] switch { "```console" => true, "```" => false, _ => isInside };
            if (isInside && lines[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                var shown = lines.Skip(i + 1).TakeWhile(line => line != "```" && !line.StartsWith(Prompt, StringComparison.Ordinal));
                yield return new ConsoleStep(i + 1, lines[i][Prompt.Length..], [.. shown]);
            }
        }
    }

    /// <summary>Tells whether an output is the one shown.</summary>
    public bool Matches(IReadOnlyList<string> output)
    {
        var position = 0;
        for (var i = 0; i < Shown.Count; i++)
        {
            if (Shown[i] == Elided)
            {
                // Up to the next line shown, or to the end.
                position = i + 1 == Shown.Count ? output.Count : NextLike(Shown[i + 1], output, position);
                if (position < 0)
                {
                    return false;
                }
            }
            else if (position >= output.Count || !IsLike(Shown[i], output[position++]))
            {
                return false;
            }
        }

        return position == output.Count;
    }

    private static int NextLike(string shown, IReadOnlyList<string> output, int start)
    {
        var position = start;
        while (position < output.Count && !IsLike(shown, output[position]))
        {
            position++;
        }

        return position < output.Count ? position : -1;
    }

    private static bool IsLike(string shown, string line) =>
        shown == line || Regex.IsMatch(line, $"^{string.Join(".*", shown.Split(Elided).Select(Regex.Escape))}$", RegexOptions.CultureInvariant);
}
