using System.Collections.Concurrent;

namespace CampusJournal.Articles.Profiles;

/// <summary>The selectors of an extraction's profiles, each parsed once. Safe to share between threads.</summary>
internal sealed class SelectorCache
{
    private readonly ConcurrentDictionary<string, ProfileSelector?> parsed = new(StringComparer.Ordinal);

    /// <summary>Gives a selector; null when the text is none, which only a profile made in code can hold.</summary>
    public ProfileSelector? Get(string text) => parsed.GetOrAdd(text, ProfileSelector.Parse);
}
