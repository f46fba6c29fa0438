using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Fields;

/// <summary>The parts of a title between bars, between marks with spaces around them, and a paper's name in brackets before it.</summary>
internal sealed class TitleParts
{
    /// <summary>Gets the marks that part a headline from its site.</summary>
    public const string Marks = "|｜ㅣ-–—»·•~<>:";

    private const string Bars = "|｜ㅣ";
    private const int MostParts = 6;

    /// <summary>A part of a title of so many letters is a headline more likely than a section.</summary>
    private const int ShortestPhrase = 8;

    private readonly string title;
    private readonly List<Range> ranges = [];

    /// <summary>Splits a title.</summary>
    public TitleParts(string title)
    {
        this.title = title;
        var start = BracketEnd(title);
        Add(0, start);
        for (var i = start + 1; i < title.Length - 1; i++)
        {
            var end = title[i + 1] == title[i] ? i + 2 : i + 1;
            var isMark = Marks.Contains(title[i]) && char.IsWhiteSpace(title[i - 1]) && end < title.Length && char.IsWhiteSpace(title[end]);
            if (isMark || Bars.Contains(title[i]))
            {
                Add(start, i);
                start = isMark ? end : i + 1;
                i = start;
            }
        }

        Add(start, title.Length);
    }

    /// <summary>Gets how many parts there are.</summary>
    public int Count => ranges.Count;

    /// <summary>Gets the first part.</summary>
    public string First => Part(0);

    /// <summary>Gets the last part.</summary>
    public string Last => Part(ranges.Count - 1);

    /// <summary>Gets the title without its first part.</summary>
    public string WithoutFirst => title[ranges[1].Start..].Trim();

    /// <summary>Gets the title without its last part.</summary>
    public string WithoutLast => title[..ranges[^2].End].Trim();

    /// <summary>Gives the longest part that is none of some kind.</summary>
    public string Longest(Func<string, bool> isOther) => Enumerable.Range(0, Count).Select(Part).MaxBy(part => isOther(part) ? 0 : part.Length)!;

    /// <summary>Whether a short text is the headline that the title names at one of its ends: "귀향 - 상록신문", with no longer phrase beside it.</summary>
    public bool Name(string headline) => HasAtEnd(headline) && !ArePaperAnd(headline)
        && All(part => part == headline || PaperNames.Is(part) || PaperNames.MayBe(part) || Spaces.Key(part).Length < ShortestPhrase);

    /// <summary>Whether a heading is a paper's name, beside which the title has more: "해오름신문 - 온실이 텃밭으로".</summary>
    public bool ArePaperAnd(string heading) => PaperNames.Is(heading) && HasAtEnd(heading) && !All(part => PaperNames.Is(part));

    /// <summary>Gives the title and all stretches of its parts with the marks between them, the longest first.</summary>
    public List<string> Runs()
    {
        var runs = new List<string>();
        for (var first = 0; first < Math.Min(Count, MostParts); first++)
        {
            for (var last = first; last < Math.Min(Count, MostParts); last++)
            {
                runs.Add(title[ranges[first].Start..ranges[last].End].Trim());
            }
        }

        return [.. runs.OrderByDescending(run => run.Length)];
    }

    private bool HasAtEnd(string text) => Count > 1 && (First == text || Last == text);

    private bool All(Func<string, bool> condition) => Enumerable.Range(0, Count).All(index => condition(Part(index)));

    private string Part(int index)
    {
        var part = title[ranges[index]].Trim();
        return part is ['[', .. var name, ']'] && PaperNames.Is(name) ? name : part;
    }

    private static int BracketEnd(string title) =>
        title is ['[', ..] && title.IndexOf(']', StringComparison.Ordinal) is > 0 and var end && PaperNames.Is(title.AsSpan(1, end - 1)) ? end + 1 : 0;

    private void Add(int start, int end)
    {
        if (!title.AsSpan(start, end - start).IsWhiteSpace())
        {
            ranges.Add(start..end);
        }
    }
}
