using System.CommandLine;

namespace CampusJournal.Cli.Options;

/// <summary>What options have beyond their definition.</summary>
internal static class OptionExtensions
{
    /// <summary>Offers words to who types the option's value; others may be typed all the same.</summary>
    public static Option<T> Suggesting<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        return option;
    }
}
