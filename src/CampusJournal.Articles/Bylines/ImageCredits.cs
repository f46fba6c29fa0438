using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Tells the line that stands alone with an image within the text, &lt;홍길동 기자&gt; in the row below it: who took the picture.</summary>
internal static class ImageCredits
{
    private const int Levels = 5;

    /// <summary>Whether a table, a list or a figure holds an image and nothing but the line, and more of the text follows it.</summary>
    public static bool Are(PageContext page, int index, BodyText body)
    {
        var features = page.Features;
        ref readonly var block = ref features.Blocks[index];
        if (features.Images.Count == 0 || body.Lines.Count == 0 || index >= body.Lines[^1].Block)
        {
            return false;
        }

        var own = block.Owner;
        var around = own;
        for (var level = 0; level < Levels && around > 0 && features.TextOf(around).Length == block.Length; level++)
        {
            var (start, end) = (around, features.Elements[around].End);
            if (around != own && features.Images.Any(image => image.Element >= start && image.Element < end && !features.IsInside(image.Element, own)))
            {
                return true;
            }

            around = features.Elements[around].Parent;
        }

        return false;
    }

    /// <summary>Whether a line that was cut from the text stands so.</summary>
    public static bool Are(PageContext page, string line, BodyText body)
    {
        for (var i = 0; i < page.Features.Blocks.Length; i++)
        {
            if (page.Features.TextOf(page.Features.Blocks[i]).SequenceEqual(line))
            {
                return Are(page, i, body);
            }
        }

        return false;
    }
}
