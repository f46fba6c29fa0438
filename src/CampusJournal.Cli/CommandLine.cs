using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using CampusJournal.Cli.Commands;
using CampusJournal.Cli.Completion;
using CampusJournal.Cli.Options;

namespace CampusJournal.Cli;

/// <summary>The command line of the whole program: its verbs, and what is wrong with what was typed.</summary>
internal sealed class CommandLine
{
    private readonly Command root;
    private IReadOnlyList<string> typed = [];
    private ParseResult? typedParse;
    private Configuration? configuration;

    public CommandLine()
    {
        Verbs =
        [
            new DetectCommand(), new RepairCommand(), new ExtractCommand(), new IngestCommand(), new FetchCommand(this), new VerifyCommand(), new MergeCommand(),
            new SearchCommand(), new ProfilesCommand(), new SchemaCommand(), new CompletionCommand(), new HelpCommand(this),
        ];

        // No RootCommand: it asks the runtime for the program's name, which takes longer than a small file, and its help begins otherwise.
        root = new Command("cjt", "Reads, repairs and exports old Korean newspaper pages.");
        root.Options.Add(Version);
        foreach (var option in Common.All)
        {
            option.Recursive = true;
            root.Options.Add(option);
        }

        foreach (var verb in Verbs)
        {
            root.Subcommands.Add(verb);
        }
    }

    /// <summary>Gets the options of every verb.</summary>
    public CommonOptions Common { get; } = new();

    /// <summary>Gets the option that asks for the version.</summary>
    public Option<bool> Version { get; } = New.Switch("--version", "Show the version; with -v also models, tables and profiles");

    /// <summary>Gets every verb, in the order of the help.</summary>
    public IReadOnlyList<Verb> Verbs { get; }

    /// <summary>Parses what was typed.</summary>
    public ParseResult Parse(IReadOnlyList<string> arguments)
    {
        typed = arguments;

        // @name is a file like any other: page dumps have such names.
        return CommandLineParser.Parse(root, arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    /// <summary>Lists what may stand at the end of a line that is being typed.</summary>
    public IEnumerable<string> Complete(string line) => Completions.Of(root, line);

    /// <summary>Parses what was typed together with the user's defaults for the verb.</summary>
    /// <exception cref="JsonException">The configuration file is no configuration.</exception>
    public ParseResult ParseWithDefaults(IReadOnlyList<string> arguments)
    {
        var parse = Parse(arguments);
        if (parse.CommandResult.Command is not Verb { TakesDefaults: true } verb || parse.Has(Common.Help))
        {
            return parse;
        }

        configuration = Configuration.Load(!parse.Has(Common.NoConfig), Verbs.SelectMany(known => known.Options).Concat(Common.All));
        typedParse = parse;
        var defaults = configuration.Words(verb.Options.Concat(Common.All), parse.Has, IsForAnotherVerb).ToList();
        var end = arguments.TakeWhile(word => word != "--").Count();
        return defaults.Count == 0 ? parse : Parse([.. arguments.Take(end), .. defaults, .. arguments.Skip(end)]);
    }

    // "table" is a form of detect's output and none of extract's; one default serves both.
    private bool IsForAnotherVerb(Option option, string value) => option is ChoiceOption choice && !choice.Takes(value)
        && Verbs.SelectMany(verb => verb.Options).OfType<ChoiceOption>().Any(other => other.Name == option.Name && other.Takes(value));

    /// <summary>Lists what is wrong with a command line; empty when nothing is.</summary>
    public IReadOnlyList<Message> Errors(ParseResult parse)
    {
        var verb = parse.CommandResult.Command as Verb;
        var mistyped = verb is null ? [] : MistypedOptions(parse, verb).ToList();
        if (mistyped.Count > 0)
        {
            return [.. mistyped.Select(word => Messages.UnknownOption(word, Suggestion.Nearest(word, OptionNames(verb!)), verb!.Name))];
        }

        if (verb is not null && SwitchWithValue(verb) is { } name)
        {
            return [Messages.SwitchWithValue(name)];
        }

        if (parse.UnmatchedTokens.Count > 0)
        {
            return [.. parse.UnmatchedTokens.Select(word => Unmatched(word, verb))];
        }

        return [.. parse.Errors.Select(error => Named(error, Own(error, verb)))];
    }

    // Who did not type an option must learn where its value stands.
    private Message Named(ParseError error, Message message) =>
        error.SymbolResult is OptionResult { Option: var option } && typedParse?.Has(option) == false && configuration?.PlaceOf(option) is { } place
            ? Messages.BadDefault(place, message)
            : message;

    /// <summary>Lists the names and aliases of every option of a verb.</summary>
    public IEnumerable<string> OptionNames(Verb verb) =>
        verb.Options.Concat(Common.All).SelectMany(option => option.Aliases.Prepend(option.Name));

    private Message Unmatched(string word, Verb? verb)
    {
        if (verb is null)
        {
            return word.StartsWith('-')
                ? Messages.UnknownOption(word, Suggestion.Nearest(word, root.Options.Select(option => option.Name)))
                : Messages.UnknownVerb(word, Suggestion.Nearest(word, Verbs.SelectMany(known => known.Aliases.Prepend(known.Name))));
        }

        return word.StartsWith('-')
            ? Messages.UnknownOption(word, Suggestion.Nearest(word, OptionNames(verb)), verb.Name)
            : Messages.UnexpectedWord(word, verb.Name);
    }

    // The parser takes the value of --check=true or -i.bak for one more PATH.
    private string? SwitchWithValue(Verb verb)
    {
        var takesValue = verb.Options.Concat(Common.All)
            .SelectMany(option => option.Aliases.Prepend(option.Name).Select(name => (name, option.Arity.MaximumNumberOfValues > 0))).ToDictionary();
        return typed.TakeWhile(word => word != "--").Where((_, at) => at == 0 || !takesValue.GetValueOrDefault(typed[at - 1]))
            .Select(word => SwitchWithValue(word, takesValue)).FirstOrDefault(name => name is not null);
    }

    private static string? SwitchWithValue(string word, Dictionary<string, bool> takesValue)
    {
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            var name = word.Split('=')[0];
            return name.Length < word.Length && takesValue.TryGetValue(name, out var takes) && !takes ? name : null;
        }

        // Letters may stand together, as -qi; what stands behind one that is known and wants nothing is no letter of an option.
        string? last = null;
        foreach (var letter in word.StartsWith('-') ? word[1..] : "")
        {
            if (!takesValue.TryGetValue($"-{letter}", out var takes))
            {
                return last;
            }

            if (takes)
            {
                return null;
            }

            last = $"-{letter}";
        }

        return null;
    }

    // The errors that our own options make are sentences already; the library's own are replaced.
    private static Message Own(ParseError error, Verb? verb) => error.SymbolResult switch
    {
        OptionResult { IdentifierTokenCount: > 1 } result when result.Option.Arity.MaximumNumberOfValues == 1 => Messages.GivenTwice(result.Option.Name),
        OptionResult { Tokens.Count: 0, IdentifierTokenCount: > 0 } result => Messages.NoValue(result.Option.Name),
        OptionResult { IdentifierTokenCount: 0 } result => Messages.OptionMissing(result.Option.Name, verb!.Name),
        ArgumentResult { Tokens.Count: 0 } result when verb is not null => Messages.NoArgument(result.Argument.Name, verb.Name),
        CommandResult when verb is { Arguments: [var argument, ..] } => Messages.NoArgument(argument.Name, verb.Name),
        _ => Messages.Usage(error.Message),
    };

    // The parser takes an unknown option for one more PATH. Words after -- are always PATHs; they come last.
    private static IEnumerable<string> MistypedOptions(ParseResult parse, Verb verb)
    {
        var afterDashes = parse.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Skip(1).Count();
        var words = verb.Arguments.SelectMany(argument => parse.GetResult(argument)?.Tokens ?? []).Select(token => token.Value).ToList();
        return words.Take(words.Count - afterDashes).Where(word => word.Length > 1 && word[0] == '-');
    }
}
