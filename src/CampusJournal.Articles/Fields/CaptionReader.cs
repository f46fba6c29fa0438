using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Adds to the body's captions those that stand between the headline and the body.</summary>
internal static class CaptionReader
{
    private const int LongestCaption = 400;

    public static IReadOnlyList<string> Read(PageContext page, string? title, BodyText body)
    {
        var features = page.Features;
        var titleBlock = page.TitleBlock(title);
        var first = body.Lines.Count > 0 ? body.Lines[0].Block : 0;
        var captions = new List<string>();
        for (var i = titleBlock + 1; titleBlock >= 0 && i < first; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (block.Length <= LongestCaption && (page.Inherited[block.Owner] & Signs.Elsewhere) == 0 && LineKinds.HasCaptionMark(features.TextOf(block)))
            {
                captions.Add(features.TextOf(block).ToString());
            }
        }

        captions.AddRange(body.Captions);
        return [.. captions.Distinct()];
    }
}
