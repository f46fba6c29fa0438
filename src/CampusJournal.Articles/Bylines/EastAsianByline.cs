using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads Chinese and Japanese bylines: "記者王小明／台北報導", "责任编辑：焦鹏", "文：王小明".</summary>
internal static class EastAsianByline
{
    private const int LongestLine = 60;
    private const int ShortestName = 2;
    private const int LongestName = 4;
    private const string Separators = "、，,／/ ";

    /// <summary>A label that needs a colon after it, and the word for reporter, which a name may follow at once.</summary>
    private static readonly string[] Labels = ["责任编辑", "責任編輯", "责编", "責編", "作者", "撰文", "文字", "编辑", "編輯", "文"];
    private static readonly string[] Reporters = ["記者", "记者"];

    public static FoundAuthors? Read(PageContext page)
    {
        foreach (var block in page.Features.Blocks)
        {
            var isElsewhere = (page.Inherited[block.Owner] & (Signs.Comment | Signs.Related | Signs.Aside | Signs.Nav)) != 0;
            if (!isElsewhere && block.Length <= LongestLine && Find(page.Features.TextOf(block).ToString()) is { Any: true } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Reads one line; null when it names nobody.</summary>
    public static FoundAuthors? Find(string line)
    {
        foreach (var label in Labels)
        {
            var at = line.IndexOf(label, StringComparison.Ordinal);
            var after = at < 0 ? default : line.AsSpan(at + label.Length).TrimStart();
            if (after is [':' or '：' or '／', ..] && (at == 0 || !Spaces.IsEastAsian(line[at - 1])) && Names(after[1..]) is { Count: > 0 } names)
            {
                return FoundAuthors.People(line, names);
            }
        }

        // "金素河 記者": Korean papers in Hanja put the name first; 社會部 記者 is a desk.
        if (line.EndsWith(" 記者", StringComparison.Ordinal) && Names(line) is [{ Length: 3 } writer] && line.Length == writer.Length + 3 && writer[^1] is not ('部' or '社' or '報' or '派'))
        {
            return FoundAuthors.People(line, [writer], "記者");
        }

        foreach (var word in Reporters)
        {
            var at = line.IndexOf(word, StringComparison.Ordinal);
            if (at is >= 0 and <= 8 && Names(line.AsSpan(at + word.Length).TrimStart("：: ")) is { Count: > 0 } names)
            {
                return FoundAuthors.People(line, names);
            }
        }

        return null;
    }

    private static List<string> Names(ReadOnlySpan<char> text)
    {
        var names = new List<string>();
        text = text.TrimStart();
        while (text.Length > 0)
        {
            var length = 0;
            while (length < text.Length && text[length] is >= '\u4e00' and <= '\u9fff')
            {
                length++;
            }

            // "／台北報導" ends the list: what follows is a place.
            var isPlace = text[..length].EndsWith("報導") || text[..length].EndsWith("报道");
            if (length is < ShortestName or > LongestName || isPlace)
            {
                break;
            }

            names.Add(text[..length].ToString());
            text = text[length..];
            if (text.Length == 0 || !"、，,".Contains(text[0]))
            {
                break;
            }

            text = text[1..].TrimStart(Separators);
        }

        return names;
    }
}
