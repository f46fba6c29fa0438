using System.CommandLine;
using System.CommandLine.Completions;

namespace CampusJournal.Cli.Completion;

/// <summary>
/// What may follow what was typed: <c>cjt '[suggest]' 'cjt detect --fo'</c>, the question of System.CommandLine's directive, which wants a
/// RootCommand. The scripts of the shells ask it; the answers come from the definitions of verbs and options.
/// </summary>
internal static class Completions
{
    private const string Directive = "[suggest";

    /// <summary>Gives the line to complete when the arguments ask for that, else null.</summary>
    public static string? Asked(IReadOnlyList<string> arguments) =>
        arguments is [var first, ..] && first.StartsWith(Directive, StringComparison.Ordinal) && first.EndsWith(']')
            ? arguments.Count > 1 ? arguments[1] : ""
            : null;

    /// <summary>Lists what may stand at the end of a line, each with what it means behind a tab; nothing where a file may stand.</summary>
    public static IEnumerable<string> Of(Command root, string line)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        if (word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) is > 0 and var end)
        {
            return OfValue(root, line[..^word.Length], word[..end], word[(end + 1)..]);
        }

        var parse = root.Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var command = parse.CommandResult.Command;

        // Options are offered to who begins one: else every file would drown in them.
        return parse.GetCompletions(line.Length)
            .Where(item => item.Label.StartsWith(word, StringComparison.Ordinal) && (word.StartsWith('-') || !item.Label.StartsWith('-')))
            .OrderBy(item => item.Label, StringComparer.Ordinal)
            .Select(item => Description(root, command, item) is { Length: > 0 } text ? $"{item.Label}\t{text}" : item.Label);
    }

    // --format=j is what --format j is; what is offered takes the place of the whole word.
    private static IEnumerable<string> OfValue(Command root, string before, string option, string value)
    {
        var command = root.Parse(before + option).CommandResult.Command;
        var takesValue = command.Options.Concat(root.Options).Any(known => known.Name == option && known.Arity.MaximumNumberOfValues > 0 && known is not Option<bool>);
        return takesValue ? Of(root, $"{before}{option} {value}").Select(word => $"{option}={word}") : [];
    }

    private static string? Description(Command root, Command command, CompletionItem item) =>
        command.Options.Concat(root.Options).FirstOrDefault(option => option.Name == item.Label || option.Aliases.Contains(item.Label))?.Description
        ?? command.Subcommands.FirstOrDefault(verb => verb.Name == item.Label || verb.Aliases.Contains(item.Label))?.Description;
}
