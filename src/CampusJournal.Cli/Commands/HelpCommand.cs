using System.CommandLine;
using CampusJournal.Cli.Help;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt help</c>: help on a verb or on a topic.</summary>
internal sealed class HelpCommand : Verb
{
    private readonly CommandLine commandLine;
    private readonly Argument<string?> topic = new("TOPIC") { Description = "A verb or a topic; without one, the list", Arity = ArgumentArity.ZeroOrOne };

    public HelpCommand(CommandLine commandLine)
        : base("help", "Explain a topic: the record, charsets, chains, exit codes")
    {
        this.commandLine = commandLine;
        topic.CompletionSources.Add(_ => HelpTopics.Names.Concat(commandLine.Verbs.Select(verb => verb.Name)));
        Arguments.Add(topic);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt help", "the topics"),
        new("cjt help chains", "the words that name how a text was damaged"),
    ];

    /// <inheritdoc/>
    public override bool TakesDefaults => false;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var name = parse.GetValue(topic);
        if (name is null)
        {
            session.WriteLine(HelpText.For(commandLine, null, isLong: true) + "\n\nTopics: " + string.Join(", ", HelpTopics.Names));
            return ExitCode.Done;
        }

        var verb = commandLine.Verbs.FirstOrDefault(verb => verb.Name == name || verb.Aliases.Contains(name));
        var text = verb is null ? HelpTopics.Find(name) : HelpText.For(commandLine, verb, isLong: true);
        if (text is not null)
        {
            session.WriteLine(text);
            return ExitCode.Done;
        }

        session.Log.Error(Messages.UnknownTopic(name, HelpTopics.Names.Concat(commandLine.Verbs.Select(known => known.Name))));
        return ExitCode.NotDone;
    }
}
