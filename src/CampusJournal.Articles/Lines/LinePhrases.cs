using System.Buffers;
using System.Collections.Frozen;

namespace CampusJournal.Articles.Lines;

/// <summary>The phrases that furniture and related links are known by.</summary>
internal static class LinePhrases
{
    private const int LongestFurniture = 90;
    private const int LongestPromotion = 280;

    private static readonly string[] Lines = [.. Resources.Lines("Lines/furniture.txt")];
    private static readonly FrozenSet<string> Wholes = Of('=').ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Beginnings = [.. Of('^')];
    private static readonly SearchValues<string> Pieces = SearchValues.Create([.. Of('*')], StringComparison.Ordinal);
    private static readonly string[] Phrases = [.. Of('+')];
    private static readonly string[] Related = [.. Resources.Lines("Lines/related.txt")];
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789,");
    private static readonly AnyWord Promotions = new(Resources.Lines("Lines/promotions.txt"));
    private static readonly string[] TailHeadings = ["related", "more stories", "more articles", "more news", "more from", "more on", "more like", "keywords", "verwendete quellen", "quellen anzeigen", "mehr themen auf", "関連", "おすすめ"];

    /// <summary>Whether a line is a button, a counter or a label of the site.</summary>
    public static bool IsFurniture(string line)
    {
        if (line.Length >= LongestFurniture)
        {
            return false;
        }

        var lower = line.ToLowerInvariant();
        return Wholes.Contains(lower.TrimEnd(' ', '.', ':')) || Wholes.Contains(lower)
            || Array.Exists(Beginnings, beginning => lower.StartsWith(beginning, StringComparison.Ordinal))
            || lower.AsSpan().ContainsAny(Pieces)
            || Array.Exists(Phrases, phrase => KoreanSentence.IsPhrase(lower, phrase)) || IsCounter(lower);
    }

    /// <summary>Whether a line asks its reader to subscribe, to follow, to write in.</summary>
    public static bool IsPromotion(ReadOnlySpan<char> line) => line.Length <= LongestPromotion && Promotions.IsIn(line);

    /// <summary>Whether a line leads to other articles.</summary>
    public static bool IsRelated(string line)
    {
        var lower = line.Length > 40 ? line[..40].ToLowerInvariant() : line.ToLowerInvariant();
        return Array.Exists(Related, lead => StartsWithWord(lower, lead));
    }

    /// <summary>Whether a short line heads a list of other articles at the end.</summary>
    public static bool IsTailHeading(string line)
    {
        if (line.Length > 60)
        {
            return false;
        }

        var lower = line.ToLowerInvariant();
        return IsRelated(line) || lower is "tags" or "tags:" or "tag:" || Array.Exists(TailHeadings, heading => StartsWithWord(lower, heading))
            || (lower.StartsWith("more great ", StringComparison.Ordinal) && lower.Contains("stories", StringComparison.Ordinal));
    }

    /// <summary>"3 comments", "12 shares", "4 min read", "댓글 0".</summary>
    private static bool IsCounter(string lower)
    {
        var digits = 0;
        while (digits < lower.Length && char.IsAsciiDigit(lower[digits]))
        {
            digits++;
        }

        // "- 1 -": the page's number in what was saved as a document.
        if (lower is ['-', .., '-'] && lower.AsSpan().Trim("- ") is { Length: > 0 } page && !page.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        var rest = lower.AsSpan(digits).Trim();
        if (digits > 0)
        {
            return rest is "comments" or "comment" or "shares" or "share" or "kommentare" or "min read" or "mins read" or "minute read" or "minutes read";
        }

        if (lower.StartsWith("image ", StringComparison.Ordinal) && lower.Length < 16 && lower.Contains(" of ", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)["댓글", "comments", "kommentare", "좋아요", "호수", "조회수", "조회"])
        {
            if (lower.StartsWith(word, StringComparison.Ordinal) && lower.Length < word.Length + 12)
            {
                var number = lower.AsSpan(word.Length).Trim(" :()개,");
                return number.Length > 0 && !number.ContainsAnyExcept(Figures);
            }
        }

        return false;
    }

    private static bool StartsWithWord(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || !char.IsLetterOrDigit(line[word.Length]) || !char.IsLetterOrDigit(word[^1]));

    private static IEnumerable<string> Of(char mark) => Lines.Where(line => line[0] == mark).Select(line => line[1..].TrimStart());
}
