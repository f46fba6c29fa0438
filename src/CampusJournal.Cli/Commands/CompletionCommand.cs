using System.CommandLine;
using System.Text;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt completion</c>: a script with which a shell completes verbs and options, written from their definitions.</summary>
internal sealed class CompletionCommand : Verb
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    private readonly CommandLine commandLine;
    private readonly Argument<string?> shell = new("SHELL") { Description = "bash, zsh or fish", Arity = ArgumentArity.ExactlyOne };

    public CompletionCommand(CommandLine commandLine)
        : base("completion", "Print a script that completes verbs and options in a shell")
    {
        this.commandLine = commandLine;
        Arguments.Add(shell);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("source <(cjt completion bash)", "in ~/.bashrc; the same with zsh"),
        new("cjt completion fish > ~/.config/fish/completions/cjt.fish", "for fish"),
    ];

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var name = parse.GetValue(shell);
        if (!Shells.Contains(name))
        {
            session.Log.Error(Messages.NotOneOf("cjt completion", name ?? "", Shells));
            return ExitCode.NotDone;
        }

        session.WriteLine(name switch { "bash" => Bash(), "zsh" => "autoload -U +X bashcompinit && bashcompinit\n" + Bash(), _ => Fish() });
        return ExitCode.Done;
    }

    private string Bash()
    {
        var script = new StringBuilder("_cjt() {\n    local word=\"${COMP_WORDS[COMP_CWORD]}\" words=\"\"\n    case \"${COMP_WORDS[1]}\" in\n");
        foreach (var verb in commandLine.Verbs)
        {
            var names = string.Join('|', verb.Aliases.Prepend(verb.Name));
            script.Append("        ").Append(names).Append(") words=\"").AppendJoin(' ', Words(verb)).Append("\" ;;\n");
        }

        script.Append("    esac\n    if [ \"$COMP_CWORD\" -eq 1 ]; then words=\"").AppendJoin(' ', commandLine.Verbs.Select(verb => verb.Name));
        script.Append(" --help --version\"; fi\n    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n");
        return script.Append("complete -o default -o bashdefault -F _cjt cjt").ToString();
    }

    private string Fish()
    {
        var script = new StringBuilder();
        foreach (var verb in commandLine.Verbs)
        {
            script.Append("complete -c cjt -n __fish_use_subcommand -a ").Append(verb.Name).Append(" -d ").Append(Quoted(verb.Description)).Append('\n');
            foreach (var option in verb.Options.Concat(commandLine.Common.All))
            {
                script.Append("complete -c cjt -n '__fish_seen_subcommand_from ").Append(verb.Name).Append("' -l ").Append(option.Name[2..]);
                script.Append(option.Arity.MaximumNumberOfValues > 0 ? " -r" : "").Append(" -d ").Append(Quoted(option.Description)).Append('\n');
            }
        }

        return script.ToString().TrimEnd('\n');
    }

    private IEnumerable<string> Words(Verb verb) => verb is CompletionCommand
        ? Shells
        : commandLine.OptionNames(verb).Where(name => name.StartsWith("--", StringComparison.Ordinal));

    private static string Quoted(string? text) => $"'{text?.Replace("'", "\\'", StringComparison.Ordinal)}'";
}
