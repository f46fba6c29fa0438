using System.CommandLine;
using System.Text;

namespace CampusJournal.Cli.Help;

/// <summary>The help of the program and of each verb, written from the definitions of verbs and options.</summary>
internal static class HelpText
{
    /// <summary>Writes the help of a verb, or of the program when <paramref name="verb"/> is null; without the last line end.</summary>
    public static string For(CommandLine commandLine, Verb? verb, bool isLong) =>
        (verb is null ? Program(commandLine) : One(commandLine, verb, isLong)).TrimEnd('\n');

    private static string Program(CommandLine commandLine)
    {
        var text = new StringBuilder();
        AppendExamples(text, [
            new("cjt repair --text '»ó´Ü¿©¹é'", "repair one string: 상단여백"),
            new("cjt ingest pages/ -o articles.db", "the articles of a folder of pages, in a database"),
        ]);
        text.Append("cjt reads old Korean newspaper pages, repairs their text and exports their articles.\n\n");
        text.Append("Usage: cjt VERB [options]\n\nVerbs:\n");
        AppendRows(text, commandLine.Verbs.Select(verb => (string.Join(", ", verb.Aliases.Prepend(verb.Name)), verb.Description ?? "")));
        text.Append("\nOptions:\n");
        AppendRows(text, commandLine.Common.All.Prepend(commandLine.Version).Select(Row));
        return text.Append("\n'cjt VERB --help' says more on one verb, 'cjt help' on one topic.\n").ToString();
    }

    private static string One(CommandLine commandLine, Verb verb, bool isLong)
    {
        var text = new StringBuilder();
        AppendExamples(text, verb.Examples);
        var arguments = string.Concat(verb.Arguments.Select(argument => " " + Usage(argument)));
        text.Append("cjt ").Append(verb.Name).Append(": ").Append(verb.Description).Append(".\n\n");
        text.Append("Usage: cjt ").Append(verb.Name).Append(arguments).Append(" [options]\n");
        foreach (var argument in verb.Arguments)
        {
            text.Append("  ").Append(argument.Name).Append("  ").Append(argument.Description).Append('\n');
        }

        text.Append("\nOptions:\n");
        AppendRows(text, verb.Options.Concat(commandLine.Common.All).Select(Row));
        return isLong && verb.Notes.Length > 0 ? text.Append('\n').Append(verb.Notes).Append('\n').ToString() : text.ToString();
    }

    private static void AppendExamples(StringBuilder text, IReadOnlyList<Example> examples)
    {
        text.Append("Examples:\n");
        AppendRows(text, examples.Select(example => (example.Command, example.Meaning)));
        text.Append('\n');
    }

    private static (string Left, string Right) Row(Option option)
    {
        var names = option.Aliases.Append(option.Name).OrderBy(name => name.Length);
        var value = option.HelpName is null ? "" : " " + option.HelpName;
        var left = string.Join(", ", names) + value;
        return (left.StartsWith("--", StringComparison.Ordinal) ? "    " + left : left, option.Description ?? "");
    }

    private static string Usage(Argument argument)
    {
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}{many}]" : argument.Name + many;
    }

    private static void AppendRows(StringBuilder text, IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToList();
        var width = all.Max(row => row.Left.Length);
        foreach (var (left, right) in all)
        {
            text.Append("  ").Append(left.PadRight(width)).Append("  ").Append(right).Append('\n');
        }
    }
}
