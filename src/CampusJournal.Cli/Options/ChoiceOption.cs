using System.CommandLine;

namespace CampusJournal.Cli.Options;

/// <summary>An option that takes one of a few words.</summary>
internal sealed class ChoiceOption : Option<string?>
{
    private readonly string[] words;

    public ChoiceOption(string name, string description, params string[] words)
        : base(name)
    {
        this.words = words;
        Description = description;
        HelpName = string.Join('|', words);
        Arity = ArgumentArity.ExactlyOne;
        CompletionSources.Add(words);
        Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Takes(token.Value)))
            {
                result.AddError(Messages.NotOneOf(name, token.Value, words).Text);
            }
        });
    }

    /// <summary>Tells whether a word is one of them.</summary>
    public bool Takes(string word) => words.Contains(word, StringComparer.Ordinal);
}
