using AngleSharp.Dom;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Profiles;

/// <summary>Reads a page's fields by a profile's selectors.</summary>
internal sealed class ProfileReader(PageContext page, SelectorCache selectors)
{
    /// <summary>The longest text of a field other than the body, in characters.</summary>
    public const int LongestField = 1000;

    private const int MostContainers = 10_000;

    private readonly PageNames names = new(page.Features);
    private readonly Lazy<SelectorWalk> walk = new(() => new(page.Features));

    public bool Matches(SiteProfile profile)
    {
        var match = profile.Match;
        return (match.Site.Count == 0 || match.Site.Any(IsOnSite))
            && (match.Url.Count == 0 || (page.Origin.Url is null ? match.Html.Count > 0 : match.Url.Any(FitsUrl)))
            && (match.Html.Count == 0 || match.Html.Any(selector => Find(selector).Count > 0));
    }

    public bool IsOnSite(string site) => Uri.TryCreate(page.Origin.Url, UriKind.Absolute, out var url)
        && url.Host.EndsWith(site, StringComparison.OrdinalIgnoreCase)
        && (url.Host.Length == site.Length || url.Host[^(site.Length + 1)] == '.');

    public bool FitsUrl(string pattern) => page.Origin.Url is { } url && Wildcard.Fits(pattern, url);

    /// <summary>Finds the elements in the order of the page; a selector with an id or a class that the page has not is not run.</summary>
    public IReadOnlyList<IElement> Find(string selector) =>
        selectors.Get(selector) is { } parsed && names.MayHave(parsed.Css) ? walk.Value.Find(parsed) : [];

    /// <summary>Reads the text or attribute of an element that a selector found, at most <see cref="LongestField"/> characters and one more.</summary>
    public string Value(IElement element, string selector) => selectors.Get(selector)!.Value(page.Features, element, LongestField + 1);

    public ProfileReading Read(SiteProfile profile)
    {
        var hits = new List<ProfileHit>();
        string? Text(string field, IReadOnlyList<string> candidates) => First(field, candidates, hits);

        return new(profile)
        {
            Title = Text("title", profile.Title),
            Subtitle = Text("subtitle", profile.Subtitle),
            Section = Text("section", profile.Section),
            Byline = Text("byline", profile.Byline),
            Email = Text("email", profile.Email),
            Date = Date("date", profile.Date, hits),
            Modified = Date("modified", profile.Modified, hits),
            SiteUpdated = Date("site_updated", profile.SiteUpdated, hits),
            Body = Body(profile.Body, hits),
            Dropped = profile.Drop.SelectMany(Find).ToHashSet(),
            Hits = hits,
        };
    }

    private string? First(string field, IReadOnlyList<string> candidates, List<ProfileHit> hits)
    {
        foreach (var selector in candidates)
        {
            foreach (var element in Find(selector))
            {
                if (Value(element, selector) is { Length: > 0 and <= LongestField } text)
                {
                    hits.Add(new(field, selector, text));
                    return text;
                }
            }
        }

        return null;
    }

    private FoundDate? Date(string field, ProfileDate source, List<ProfileHit> hits)
    {
        foreach (var selector in source.Select)
        {
            foreach (var element in Find(selector))
            {
                var text = Value(element, selector);
                var date = source.Formats.Count == 0 ? Labelled(text, field == "modified") : DatePattern.Find(text, source.Formats);
                if (date is not null)
                {
                    hits.Add(new(field, selector, text));
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>An info line may hold both "입력" and "수정".</summary>
    private static FoundDate? Labelled(string text, bool isModified)
    {
        var from = 0;
        while (DateForms.Find(text, DateOrder.YearFirst, from) is { } date)
        {
            var label = DateLabels.Of(text.AsSpan(from, date.Index - from));
            if (label == DateLabel.Modified == isModified)
            {
                return date;
            }

            from = date.End;
        }

        return null;
    }

    /// <summary>Elements come in the order of the page, so one that stands within another stands within the last.</summary>
    private List<int> Body(IReadOnlyList<string> candidates, List<ProfileHit> hits)
    {
        foreach (var selector in candidates)
        {
            var found = new List<int>();
            foreach (var element in Find(selector))
            {
                var index = page.Features.IndexOf(element);
                if (index >= 0 && found.Count < MostContainers && page.Features.Elements[index].TextEnd > page.Features.Elements[index].TextStart
                    && !(found.Count > 0 && page.Features.IsInside(index, found[^1])))
                {
                    found.Add(index);
                }
            }

            if (found.Count > 0)
            {
                hits.Add(new("body", selector, Value(page.Features.Elements[found[0]].Node, selector)));
                return found;
            }
        }

        return [];
    }
}
