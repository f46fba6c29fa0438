using System.CommandLine;
using CampusJournal.Cli.Completion;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt completion</c>: a script with which a shell completes verbs, options and their values.</summary>
internal sealed class CompletionCommand : Verb
{
    private readonly Argument<string?> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh", Arity = ArgumentArity.ExactlyOne };

    public CompletionCommand()
        : base("completion", "Print a script that completes verbs, options and values in a shell")
    {
        shell.CompletionSources.Add([.. CompletionScripts.Shells]);
        Arguments.Add(shell);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("source <(cjt completion bash)", "in ~/.bashrc; the same with zsh"),
        new("cjt completion fish > ~/.config/fish/completions/cjt.fish", "for fish"),
        new("cjt completion pwsh | Out-String | Invoke-Expression", "in the profile of PowerShell"),
    ];

    /// <inheritdoc/>
    public override bool TakesDefaults => false;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var name = parse.GetValue(shell);
        if (!CompletionScripts.Shells.Contains(name))
        {
            session.Log.Error(Messages.NotOneOf("cjt completion", name ?? "", CompletionScripts.Shells));
            return ExitCode.NotDone;
        }

        session.WriteLine(CompletionScripts.Of(name!));
        return ExitCode.Done;
    }
}
