namespace CampusJournal.Ingest.Search;

/// <summary>Cuts the stretch of a text out that holds the most of the words, and marks them.</summary>
internal sealed class SnippetWriter(SearchWords words, int length)
{
    // A text that repeats a word all over is not looked through to its end.
    private const int MostMarks = 200;
    private const string Cut = "…";

    /// <summary>Marks the words in the whole of a flat text.</summary>
    public MarkedText Mark(string flat) => new(flat, Marks(flat));

    /// <summary>Writes the snippet of the first of some flat texts that holds the most words.</summary>
    public MarkedText Write(IReadOnlyList<string> flats)
    {
        var best = flats.MaxBy(flat => words.Terms.Count(term => term.Find(flat, 0) is not null)) ?? "";
        var marks = Marks(best);
        var start = Start(best, marks);
        var end = End(best, start);
        var lead = start > 0 ? Cut : "";
        var shift = lead.Length - start;
        var kept = marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end);
        return new(lead + best[start..end] + (end < best.Length ? Cut : ""), [.. kept.Select(mark => mark with { Start = mark.Start + shift })]);
    }

    private List<SearchMark> Marks(string flat)
    {
        var marks = new List<SearchMark>();
        foreach (var term in words.Terms)
        {
            for (var mark = term.Find(flat, 0); mark is { } found && marks.Count < MostMarks; mark = term.Find(flat, found.Start + found.Length))
            {
                marks.Add(found);
            }
        }

        marks.Sort((one, other) => one.Start != other.Start ? one.Start - other.Start : other.Length - one.Length);
        var end = 0;
        marks.RemoveAll(mark =>
        {
            var overlaps = mark.Start < end;
            end = overlaps ? end : mark.Start + mark.Length;
            return overlaps;
        });
        return marks;
    }

    /// <summary>Finds where to begin: a little before the mark after which the most marks fit, at the beginning of a word.</summary>
    private int Start(string flat, List<SearchMark> marks)
    {
        if (flat.Length <= length || marks.Count == 0)
        {
            return 0;
        }

        var lead = length / 4;
        var first = marks.MaxBy(mark => marks.Where(other => other.Start >= mark.Start && other.Start + other.Length <= mark.Start - lead + length)
            .Select(other => flat.Substring(other.Start, other.Length)).Distinct(StringComparer.OrdinalIgnoreCase).Count()).Start;
        var start = Math.Clamp(first - lead, 0, flat.Length - length);
        var word = start == 0 ? 0 : flat.IndexOf(' ', start, Math.Max(0, first - start));
        return Whole(flat, word > 0 ? word + 1 : start);
    }

    private int End(string flat, int start) => flat.Length - start <= length ? flat.Length : Whole(flat, start + length);

    // Never between the halves of a character.
    private static int Whole(string flat, int at) => at > 0 && at < flat.Length && char.IsLowSurrogate(flat[at]) && char.IsHighSurrogate(flat[at - 1]) ? at - 1 : at;
}
