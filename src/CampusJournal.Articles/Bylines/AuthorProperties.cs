using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads the authors that microdata and links of the kind of rel=author mark.</summary>
internal static class AuthorProperties
{
    private const int MostNames = 4;

    /// <summary>An element that is marked up as the author may hold a note about the person, not an article.</summary>
    private const int LongestProperty = 2000;

    /// <summary>Reads the names under a property; null without any.</summary>
    /// <param name="page">The page.</param>
    /// <param name="wanted">The property: author, rel-author.</param>
    public static FoundAuthors? Read(PageContext page, string wanted)
    {
        var features = page.Features;
        var names = new List<string>();
        for (var i = 0; i < features.Properties.Count && names.Count < MostNames; i++)
        {
            var (element, property) = features.Properties[i];
            if (property != wanted || features.IsOfReply(element) || features.LengthOf(element) > LongestProperty
                || (page.Inherited[element] & (Signs.Comment | Signs.Related | Signs.Aside | Signs.Footer)) != 0)
            {
                continue;
            }

            var text = NameWithin(features, i) ?? features.Elements[element].Node.GetAttribute("content") ?? features.TextOf(element);
            if (text.Length is >= 3 and <= 70)
            {
                names.AddRange(PersonNames.Split(text, page.Site).Except(names).ToList());
            }
        }

        return FoundAuthors.People(null, names);
    }

    /// <summary>The properties stand in the order of the page, so that those within an element follow its own.</summary>
    private static string? NameWithin(PageFeatures features, int index)
    {
        var end = features.Elements[features.Properties[index].Element].End;
        for (var i = index + 1; i < features.Properties.Count && features.Properties[i].Element < end; i++)
        {
            var (inner, property) = features.Properties[i];
            if (property == "name" && inner > features.Properties[index].Element)
            {
                return features.Elements[inner].Node.GetAttribute("content") ?? features.TextOf(inner);
            }
        }

        return null;
    }
}
