using System.CommandLine;
using System.CommandLine.Completions;

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

    /// <summary>Offers words that it takes time to list.</summary>
    public static Option<T> Suggesting<T>(this Option<T> option, Func<IEnumerable<string>> words)
    {
        option.CompletionSources.Add(_ => words().Select(word => new CompletionItem(word)));
        return option;
    }

    /// <summary>Offers words to who types a list of them with commas between: behind a comma those that are not in the list yet.</summary>
    public static Option<string[]> SuggestingList(this Option<string[]> option, params string[] words)
    {
        option.CompletionSources.Add(context =>
        {
            var list = context.WordToComplete[..(context.WordToComplete.LastIndexOf(',') + 1)];
            return words.Except(list.Split(','), StringComparer.Ordinal).Select(word => new CompletionItem(list + word));
        });
        return option;
    }
}
