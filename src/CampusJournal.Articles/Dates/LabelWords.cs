using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Dates;

/// <summary>Words that are looked for in any case; most texts hold none, which one search for all of them tells.</summary>
internal sealed class LabelWords(string[] words)
{
    private readonly AnyWord any = new(words);

    /// <summary>Finds where the last of the words begins; -1 when there is none.</summary>
    public int LastIn(ReadOnlySpan<char> text)
    {
        var last = -1;
        if (!any.IsIn(text))
        {
            return last;
        }

        foreach (var word in words)
        {
            last = Math.Max(last, text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase));
        }

        return last;
    }
}
