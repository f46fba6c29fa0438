using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>The first headings (h1) of a page that may be its headline, each without its kicker and its subtitle.</summary>
internal sealed class FirstHeadings
{
    private const int LeastKey = 12;
    private const int ShortestSingle = 8;

    private readonly PageContext page;
    private readonly StatedTitles stated;
    private readonly TitleParts tab;
    private readonly Mastheads mastheads;
    private readonly List<string> texts = [];

    /// <summary>Headings whose kicker has an element of its own, and whose rest the metadata repeats.</summary>
    private readonly HashSet<string> proven = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public FirstHeadings(PageContext page, StatedTitles stated)
    {
        this.page = page;
        this.stated = stated;
        tab = new(stated.Tab);
        mastheads = new(page.Features, stated.Tab);
        for (var i = 0; i < page.Features.Elements.Length; i++)
        {
            if (page.Features.Elements[i].Tag == "h1" && HeadingParts.Text(page.Features, i) is { Length: > 0 } text && !IsOther(i, text))
            {
                texts.Add(BestPart(i, text));
            }
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool AreNone => texts.Count == 0;

    /// <summary>Gets the longest that is not the site's name; null when there is none.</summary>
    public string? Longest => texts.Where(heading => !stated.IsSiteName(Spaces.Key(heading))).MaxBy(heading => heading.Length);

    /// <summary>Gets the only one where it is more than a word and not the site's name.</summary>
    public string? Single => texts is [{ Length: > ShortestSingle } only] && !stated.IsSite(Spaces.Key(only)) ? only : null;

    /// <summary>
    /// Finds the one that stands against words on which linked data and og:title agree: a heading that opens the title element is the headline, and
    /// the two are made for sharing; so is one whose kicker they repeat with it.
    /// </summary>
    public string? AgainstSharing() => texts.Find(heading =>
        Spaces.Key(heading) is { Length: > LeastKey } key && !stated.IsSiteName(key) && (proven.Contains(heading) || stated.TabOpensWith(key)));

    /// <summary>Finds the longest that og:title or the title element holds.</summary>
    public string? InMeta()
    {
        string? best = null;
        var bestLength = 0;
        foreach (var heading in texts)
        {
            var key = Spaces.Key(heading);
            if (key.Length >= 4 && !stated.IsSiteName(key) && key.Length > bestLength
                && (stated.OpenWith(key) || stated.CloseWith(key) || (key.Length > 15 && stated.TabHolds(key))))
            {
                (best, bestLength) = (heading, key.Length);
            }
        }

        return best;
    }

    /// <summary>Whether a first heading is the site's name and no headline.</summary>
    public bool IsMasthead(int heading) => mastheads.Is(heading);

    /// <summary>Finds the last with a key.</summary>
    public string? With(string key) => texts.FindLast(heading => Spaces.Key(heading) == key);

    /// <summary>Finds the last that says what a key says, in more or in fewer words.</summary>
    public string? Like(string key) => texts.FindLast(heading => Spaces.Key(heading) is var own
        && (own == key || (own.Length > LeastKey && (key.Contains(own, StringComparison.Ordinal) || own.Contains(key, StringComparison.Ordinal)))));

    private bool IsOther(int heading, string text) => HeadingParts.IsLogo(page, heading) || tab.ArePaperAnd(text) || PlaceholderTitles.Are(text)
        || IsPaper(text) || IsMasthead(heading);

    /// <summary>Whether a heading is a paper's name that the title element does not give as the headline of another paper.</summary>
    private bool IsPaper(string heading) => PaperNames.Is(heading) && (stated.Tab.EndsWith(heading, StringComparison.Ordinal) || !tab.Name(heading));

    /// <summary>A heading that holds a kicker or a subtitle too: the part that opens og:title or the title element.</summary>
    private string BestPart(int heading, string text)
    {
        var headline = HeadingParts.WithoutKicker(page.Features, heading, text);
        var key = Spaces.Key(headline);
        var isProven = headline.Length < text.Length && stated.Hold(key);
        text = headline;
        if (isProven)
        {
            proven.Add(text);
        }

        if (stated.OpenWith(key) || isProven)
        {
            return text;
        }

        var best = text;
        var bestLength = 0;
        foreach (var part in HeadingParts.Of(page.Features, heading))
        {
            var partKey = Spaces.Key(part);
            if (partKey.Length >= LeastKey && partKey.Length > bestLength && partKey.Length * 5 > key.Length * 2 && stated.OpenWith(partKey))
            {
                (best, bestLength) = (part, partKey.Length);
            }
        }

        return best;
    }
}
