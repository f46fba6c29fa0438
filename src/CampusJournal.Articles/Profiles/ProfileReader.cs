using AngleSharp.Dom;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Fields;

namespace CampusJournal.Articles.Profiles;

/// <summary>Reads a page's fields by a profile's selectors.</summary>
internal sealed class ProfileReader
{
    private const int LongestField = 1000;

    private readonly PageContext page;
    private readonly PageNames names;

    public ProfileReader(PageContext page)
    {
        this.page = page;
        names = new(page.Features);
    }

    /// <summary>Reads by the first profile that is for the page; null when none is.</summary>
    public ProfileReading? Read(SiteProfiles profiles) => profiles.All.FirstOrDefault(Matches) is { } profile ? Read(profile) : null;

    public bool Matches(SiteProfile profile)
    {
        var match = profile.Match;
        if (match.Url.Count == 0 && match.Html.Count == 0)
        {
            return false;
        }

        var url = page.Origin.Url;
        var fitsUrl = match.Url.Count == 0 || (url is null ? match.Html.Count > 0 : match.Url.Any(pattern => Wildcard.Fits(pattern, url)));
        return fitsUrl && (match.Html.Count == 0 || match.Html.Any(selector => Find(selector).Any()));
    }

    public ProfileReading Read(SiteProfile profile)
    {
        var hits = new List<ProfileHit>();
        string? Text(string field, IReadOnlyList<string> selectors) => First(field, selectors, hits);

        var date = Date("date", profile.Date, hits);
        var modified = Date("modified", profile.Modified, hits);
        var siteUpdated = Date("site_updated", profile.SiteUpdated, hits);
        var body = Body(profile.Body, hits);
        return new(profile)
        {
            Title = Text("title", profile.Title),
            Subtitle = Text("subtitle", profile.Subtitle),
            Section = Text("section", profile.Section),
            Byline = Text("byline", profile.Byline),
            Email = Text("email", profile.Email),
            Date = date,
            Modified = modified,
            SiteUpdated = siteUpdated,
            Body = body,
            Dropped = profile.Drop.SelectMany(Find).ToHashSet(),
            Hits = hits,
        };
    }

    private string? First(string field, IReadOnlyList<string> selectors, List<ProfileHit> hits)
    {
        foreach (var selector in selectors)
        {
            foreach (var element in Find(selector))
            {
                if (ProfileSelector.Value(page.Features, element, selector) is { Length: > 0 and <= LongestField } text)
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
                var text = ProfileSelector.Value(page.Features, element, selector);
                text = text.Length > LongestField ? text[..LongestField] : text;
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
    private List<int> Body(IReadOnlyList<string> selectors, List<ProfileHit> hits)
    {
        foreach (var selector in selectors)
        {
            var found = new List<int>();
            foreach (var element in Find(selector))
            {
                var index = page.Features.IndexOf(element);
                if (index >= 0 && page.Features.Elements[index].TextEnd > page.Features.Elements[index].TextStart && !(found.Count > 0 && page.Features.IsInside(index, found[^1])))
                {
                    found.Add(index);
                }
            }

            if (found.Count > 0)
            {
                hits.Add(new("body", selector, page.Features.TextOf(found[0])));
                return found;
            }
        }

        return [];
    }

    private IEnumerable<IElement> Find(string selector) => ProfileSelector.Elements(names, page.Features.Document, selector);
}
