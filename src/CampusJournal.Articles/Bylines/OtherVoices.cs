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

    /// <summary>Whether more stands in the line's row, or a day or what somebody says right below.</summary>
    public static bool Hold(PageContext page, string? title, int index)
    {
        return page.Prose(title).IsBehind(index) && (IsInRow(page, title, index) || Says(page.Features, index + 1) || Says(page.Features, index + 2));
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
