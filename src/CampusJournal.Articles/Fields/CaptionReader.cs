using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Adds to the body's captions those that stand between the headline and the body, and the lines right below pictures that are none of it.</summary>
internal static class CaptionReader
{
    private const int LongestCaption = 400;

    /// <summary>The longest line without a mark that is taken for a caption by its place alone, in characters, set by hand.</summary>
    private const int LongestUnmarked = 100;

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
        captions.AddRange(BelowPictures(page, titleBlock, body));
        return [.. captions.Distinct()];
    }

    /// <summary>Finds the short lines right below a picture between the headline and the end of the body that are in no other field.</summary>
    private static IEnumerable<string> BelowPictures(PageContext page, int titleBlock, BodyText body)
    {
        if (titleBlock < 0 || body.Lines.Count == 0)
        {
            yield break;
        }

        var features = page.Features;
        var taken = body.Lines.Select(line => line.Block).ToHashSet();
        var known = body.Signatures.Append(body.Copyright).ToHashSet();
        var last = Math.Min(body.Lines.Max(line => line.Block) + 1, features.Blocks.Length - 1);
        for (var i = titleBlock + 1; i <= last; i++)
        {
            var block = features.Blocks[i];
            if (!taken.Contains(i) && block is { LinkLength: 0, Length: <= LongestUnmarked } && HasPictureAbove(features, i)
                && (page.Inherited[block.Owner] & (Signs.NotProse | Signs.Info | Signs.Date) & ~Signs.Caption) == 0
                && features.TextOf(block).ToString() is var line && IsPhrase(line, page) && !known.Contains(line))
            {
                yield return line;
            }
        }
    }

    private static bool HasPictureAbove(PageFeatures features, int block) =>
        features.UnreadBetween(features.Blocks[block - 1].Start, features.Blocks[block].Start).LastOrDefault(element => element.Node.LocalName != "br").Node is { LocalName: "img" } image
        && !ImageReader.IsFurniture(image.GetAttribute("src") ?? "");

    /// <summary>Whether a line of some words says no day, no name of a writer and nothing of the site.</summary>
    private static bool IsPhrase(string line, PageContext page) => line.Contains(' ') && LineKinds.HasHangul(line) && DateForms.Find(line, page.DateOrder) is null
        && !CopyrightNotice.MayBe(line) && !Colophon.Is(line) && !LinePhrases.IsFurniture(line) && !LinePhrases.IsRelated(line)
        && (KoreanByline.Find(line) is null || CaptionMark.HasPhotoWord(line));
}
