using System.Buffers;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads the byline at an edge of a paragraph: 홍길동 기자 = 도서관이 ..., [새벽신문 홍길동 기자] 도서관이 ..., ... 열렸다. 홍길동 기자 mail. Amid a
/// paragraph somebody with a role is one of whom the text speaks.
/// </summary>
internal static class ProseByline
{
    private const int LongestHead = 60;
    private const string Closing = "])}>】〉）］";
    private const string Quotes = "「『“‘\"'";
    private const string Blanks = " \u00a0\t";

    // Old pages leave the full stop out.
    private const string Statement = "다 ";

    // What parts the writer at the head from the text.
    private const string HeadEnds = "=:|/-–—ㅣ" + Closing;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…。”\"’')]>】」』");

    /// <summary>Reads the writers at the last edge that has some; null when none has. Of professors the text speaks.</summary>
    public static FoundAuthors? Read(string line)
    {
        FoundAuthors? found = null;
        for (var match = KoreanByline.Find(line); match is not null; match = KoreanByline.Find(line, match.End))
        {
            if (SpokenWriters.Are(line, match.Start, match.End))
            {
                break;
            }

            if (!match.Role.EndsWith("교수", StringComparison.Ordinal) && (IsAtEnd(line, match) || IsAtHead(line, match)))
            {
                found = FoundAuthors.People(line[match.Start..match.End], match.Names, match.Role, Emails.Find(line.AsSpan(match.End)));
            }
        }

        return found;
    }

    // From the last sentence's end on the line holds nothing but its writers.
    private static bool IsAtEnd(string line, KoreanBylineMatch match)
    {
        var before = line.AsSpan(0, match.Start);
        var end = Math.Max(before.LastIndexOfAny(SentenceEnds), before.LastIndexOf(Statement));
        return BylineLine.Is(line[(end + 1)..]);
    }

    private static bool IsAtHead(string line, KoreanBylineMatch match)
    {
        if (match.End > LongestHead || Quotes.Contains(line[0]))
        {
            return false;
        }

        var behind = line.AsSpan(match.End).TrimStart(Blanks);
        var mail = Emails.Find(behind);
        var isParted = behind.Length > 0 && HeadEnds.Contains(behind[0]) || (mail is not null && behind.TrimStart("(<[").StartsWith(mail, StringComparison.Ordinal));
        var end = line.Length - behind.Length;
        end += behind.Length > 0 && Closing.Contains(behind[0]) ? 1 : 0;
        return isParted && BylineLine.Is(line[..end]);
    }
}
