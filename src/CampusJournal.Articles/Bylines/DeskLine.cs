using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Finds the line that names a desk or another paper where a writer's would stand, on a page that names no person.</summary>
internal static class DeskLine
{
    private const int LongestLine = 90;
    private const int LinesBelow = 3;

    /// <summary>Reads it; null without one.</summary>
    public static FoundAuthors? Read(PageContext page, string? title, BodyText body)
    {
        if (!page.IsKorean)
        {
            return null;
        }

        var features = page.Features;
        var places = new BylinePlaces(page, title, body);
        var below = body.Lines.Count == 0 ? features.Blocks.Length : body.Lines[^1].Block;
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            var isSigned = i >= below - 1 && i <= below + LinesBelow && features.Elements[block.Owner].AlignsRight;
            if (block.Length <= LongestLine && block.LinkLength == 0 && LineKinds.HasHangul(features.TextOf(block)) && (isSigned || places.IsAtHead(i))
                && InfoParts.Desk(PartedLine.Of(features, block, LongestLine).Text, features.TitleText) is { } desk)
            {
                return desk;
            }
        }

        return null;
    }
}
