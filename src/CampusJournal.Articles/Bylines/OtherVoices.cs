using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Tells the names of commenters, publishers and other articles' writers, apart from the text and behind it, from a signature there.</summary>
internal static class OtherVoices
{
    /// <summary>What a row may hold beside a signature, in characters: an icon's text, a mark.</summary>
    private const int LongestNote = 4;

    private const int LongestLife = 40;

    /// <summary>Whether more stands in the line's row, or a day or what somebody says right below.</summary>
    public static bool Hold(PageContext page, string? title, int index)
    {
        return page.Prose(title).IsBehind(index) && (IsInRow(page, title, index) || Says(page.Features, index + 1) || Says(page.Features, index + 2));
    }

    /// <summary>
    /// Whether a line above or amid the text heads the life of somebody, whom the text is about: 홍길동 교수, 1958년 출생, 새벽대 졸업. Below the text
    /// such lines tell of the writer.
    /// </summary>
    public static bool IsOfLife(PageContext page, string? title, int index) =>
        page.IsKorean && page.Prose(title).LinesBehind(index) < 0 && index + 1 < page.Features.Blocks.Length && IsLife(page.Features.TextOf(page.Features.Blocks[index + 1]));

    private static bool IsLife(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" .,)");
        return line.Length <= LongestLife && line.ContainsAnyInRange('0', '9') && (line.EndsWith("출생") || line.EndsWith("태생") || line.EndsWith("년생") || line.EndsWith("졸업") || line.EndsWith("수료"));
    }

    private static bool IsInRow(PageContext page, string? title, int index)
    {
        var features = page.Features;
        var row = features.Blocks[index].Owner;
        while (row > 0 && features.Elements[row].Tag is not ("tr" or "li" or "dl"))
        {
            row = features.Elements[row].Parent;
        }

        // The row that holds the text as well is the page's.
        return row > 0 && page.Prose(title).LinesBehind(features.BlockAt(features.Elements[row].TextStart)) > 0
            && Emails.Without(features.TextOf(row)).Length > Emails.Without(features.TextOf(features.Blocks[index]).ToString()).Length + LongestNote;
    }

    private static bool Says(PageFeatures features, int index)
    {
        if (index >= features.Blocks.Length)
        {
            return false;
        }

        var text = features.TextOf(features.Blocks[index]).ToString();
        return InfoLine.Is(text) || (LineKinds.IsSentence(text) && !CopyrightNotice.Is(text));
    }
}
