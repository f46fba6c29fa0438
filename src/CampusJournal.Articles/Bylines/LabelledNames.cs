using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads names whose label stands in a line of its own: "Autor" above "Eva Muster", "By" beside "Todd Muster".</summary>
internal static class LabelledNames
{
    private const int LongestName = 70;

    /// <summary>Reads the first such pair.</summary>
    /// <param name="page">The page.</param>
    /// <param name="elsewhere">The signs of places where it belongs to another article.</param>
    public static FoundAuthors? Read(PageContext page, Signs elsewhere = Signs.Elsewhere)
    {
        var features = page.Features;
        for (var i = 0; i + 1 < features.Blocks.Length; i++)
        {
            if (!ByWords.IsLabel(features.TextOf(features.Blocks[i])) || features.Blocks[i + 1].Length > LongestName
                || (page.Inherited[features.Blocks[i].Owner] & elsewhere) != 0)
            {
                continue;
            }

            var line = features.TextOf(features.Blocks[i + 1]).ToString();
            var names = PersonNames.Split(line, page.Site).FindAll(name => EnglishByline.NameLength(name) == name.Length || name.Any(Spaces.IsEastAsian));
            if (names.Count > 0)
            {
                return FoundAuthors.People(BylineParser.Printed(line), names, null, Emails.Find(line));
            }
        }

        return null;
    }
}
