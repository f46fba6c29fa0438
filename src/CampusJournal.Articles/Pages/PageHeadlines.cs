using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Pages;

/// <summary>What a page says that it is about: its title element, the titles for sharing, its first headings.</summary>
internal sealed class PageHeadlines(PageFeatures features)
{
    // Of 229 headlines in linked data all of the page itself shared 0.6 of their pairs of letters with what it prints, those of other
    // articles less than 0.5; syllables and Han characters are many, and pairs of them meet by chance less often.
    private const double LeastShare = 0.5;
    private const double LeastShareOfSyllables = 0.25;

    private readonly Lazy<string> keys = new(() => Keys(features));

    /// <summary>Whether a headline may be the page's: enough of its letters stand side by side in one of the page's own.</summary>
    public bool MayHave(string headline)
    {
        var key = Spaces.Key(headline);
        if (key.Length < 2 || keys.Value.Length == 0)
        {
            return true;
        }

        var shared = 0;
        for (var i = 0; i + 2 <= key.Length; i++)
        {
            shared += keys.Value.AsSpan().Contains(key.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return shared >= (key.Length - 1) * (Array.Exists(key.ToCharArray(), Spaces.IsEastAsian) ? LeastShareOfSyllables : LeastShare);
    }

    private static string Keys(PageFeatures features)
    {
        var texts = features.Elements.Where(static element => element.Tag == "h1")
            .Select(element => features.Text[element.TextStart..element.TextEnd])
            .Concat([features.TitleText, features.Meta("og:title"), features.Meta("twitter:title")]);
        return string.Join('\n', texts.Select(static text => Spaces.Key(text)).Where(static key => key.Length > 0));
    }
}
