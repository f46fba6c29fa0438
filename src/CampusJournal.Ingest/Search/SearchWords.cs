using System.Diagnostics.CodeAnalysis;

namespace CampusJournal.Ingest.Search;

/// <summary>What to search for: words that an article must all hold. Words within quotation marks are a phrase. Nothing in them is an operator.</summary>
public sealed class SearchWords
{
    /// <summary>The most words of one search.</summary>
    public const int MostWords = 64;

    /// <summary>The most characters of one search.</summary>
    public const int MostCharacters = 1_000;

    private SearchWords(IReadOnlyList<SearchTerm> terms) => Terms = terms;

    /// <summary>Gets the words and phrases.</summary>
    internal IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Gets the query of FTS5 that finds at least every article that holds them.</summary>
    internal string Query => string.Join(" AND ", Terms.Select(term => term.Phrase).OfType<string>());

    /// <summary>Gets the query that finds at least every article with all of them in its title.</summary>
    internal string TitleQuery => $"{{title}} : ({Query})";

    /// <summary>Gets the query that finds what <see cref="Query"/> finds and <see cref="TitleQuery"/> does not.</summary>
    internal string QueryBesideTitle => $"({Query}) NOT ({TitleQuery})";

    /// <summary>Reads what a user typed.</summary>
    /// <param name="text">Words with white space between them; <c>"총장 선거"</c> is a phrase, a quotation mark without its pair is none.</param>
    /// <param name="words">What to search for, or null.</param>
    /// <returns>False when there is no letter, syllable or digit in it, or more than <see cref="MostWords"/> or <see cref="MostCharacters"/>.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SearchWords? words)
    {
        ArgumentNullException.ThrowIfNull(text);
        words = null;
        if (text.Length > MostCharacters)
        {
            return false;
        }

        var terms = Split(text).Select(FlatText.Of).Where(term => term.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(term => new SearchTerm(term)).Where(term => term.Phrase is not null).ToList();
        if (terms.Count is 0 or > MostWords)
        {
            return false;
        }

        words = new(terms);
        return true;
    }

    // Between the first mark and the second, the third and the fourth stands a phrase.
    private static IEnumerable<string> Split(string text)
    {
        var parts = text.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var isPhrase = i % 2 == 1 && i < parts.Length - 1;
            foreach (var term in isPhrase ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return term;
            }
        }
    }
}
