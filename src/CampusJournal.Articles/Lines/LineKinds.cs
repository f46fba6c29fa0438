using System.Text.RegularExpressions;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Lines;

/// <summary>Tells from a line's words alone whether it is a caption, a credit, a copyright line, a date or a signature.</summary>
internal static partial class LineKinds
{
    /// <summary>The marks that open captions, each with the side on which the picture stands.</summary>
    public const string CaptionMarks = "▲△▶◀▼";

    private const string SubheadMarks = "■◆";

    private static readonly string[] CreditWords =
        ["photo", "photos", "image", "images", "picture", "pictures", "foto", "bild", "photograph", "photo credit", "image credit", "credit", "credits", "source", "sources", "quelle", "사진", "사진제공", "사진 제공", "자료", "그래픽"];

    private static readonly string[] BylineWords =
        [.. ByWords.Prepositions.Select(word => word + " "), "text: ", "written by ", "posted by "];

    /// <summary>Whether a caption's mark opens the line; ■ and ◆ open subheads too, so they need a word of photographs.</summary>
    public static bool HasCaptionMark(ReadOnlySpan<char> line) =>
        line.Length > 0 && (CaptionMarks.Contains(line[0]) || (SubheadMarks.Contains(line[0]) && (line.IndexOf("사진") >= 0 || line.IndexOf("제공") >= 0)));

    /// <summary>"Photo: ...", "(Source : ...)", "사진=...".</summary>
    public static bool IsCredit(string line)
    {
        var start = line.AsSpan().TrimStart("([").ToString();
        foreach (var word in CreditWords)
        {
            if (!start.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = start.AsSpan(word.Length).TrimStart();
            rest = rest.StartsWith("by", StringComparison.OrdinalIgnoreCase) ? rest[2..].TrimStart()
                : rest.StartsWith("courtesy", StringComparison.OrdinalIgnoreCase) ? rest[8..].TrimStart() : rest;
            if (rest.Length > 0 && rest[0] is ':' or '=' or '/' or '©' or '：')
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsByline(string line) => StartsWithAny(line, BylineWords) && !line.EndsWith('.');

    /// <summary>"Autorin/Autor Eva Muster": a label of its own kind before a name; prepositions open sentences too.</summary>
    public static bool IsLabelledByline(string line) =>
        line.Length <= 60 && (line.StartsWith("autor", StringComparison.OrdinalIgnoreCase) || line.StartsWith("author", StringComparison.OrdinalIgnoreCase))
        && EnglishByline.NamesAfterPrefix(line) is not null;

    /// <summary>"홍길동 기자 a@b.c", "/정종엽 기자": a reporter's line at either end of the body.</summary>
    public static bool IsKoreanSignature(string line)
    {
        if (line.Length > 60 || KoreanByline.Find(line) is not { } match || SpokenWriters.Are(line, match.Start, match.End) || !(line.Contains('@') || BylineLine.Is(line)))
        {
            return false;
        }

        var text = Emails.Without(Others().Replace(line, "")).AsSpan().Trim(" ()<>[]=/|\u00a0");
        if (text.Length is 0 or > 40)
        {
            return false;
        }

        foreach (var role in KoreanRoles.Signatures)
        {
            if (text.EndsWith(role))
            {
                return text.Length > role.Length;
            }
        }

        return false;
    }

    public static bool StartsWithAny(string line, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line ends like a sentence.</summary>
    public static bool IsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \"'”’」』)]");
        return line.Length > 0 && line[^1] is '.' or '!' or '?' or '。' or '…';
    }

    /// <summary>Whether a line ends like a sentence, in Hangul.</summary>
    public static bool IsKoreanSentence(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(" .!?…\"'”’」』)");
        return end.Length > 0 && Spaces.IsHangul(end[^1]) && IsSentence(line);
    }

    public static bool HasHangul(ReadOnlySpan<char> line) => line.ContainsAnyInRange('가', '힣');

    // 홍길동 기자 외 1명.
    [GeneratedRegex(@"\s외\s?[0-9]{1,2}\s?[명인]\s?$")]
    private static partial Regex Others();
}
