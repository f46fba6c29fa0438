using AngleSharp.Dom;
using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Profiles;

/// <summary>Explains what a profile did to a page.</summary>
internal sealed class ProfileTrial(PageContext page, ProfileReader reader, ProfileReading reading)
{
    private const string NoElement = "no-element";
    private const string NoValue = "no-value";
    private const int MostCuts = 1000;

    private readonly SiteProfile profile = reading.Profile;

    /// <summary>Gives the answer.</summary>
    /// <param name="draft">The record that the profile gives.</param>
    /// <param name="body">Its body.</param>
    public ProfileTest Result(ArticleDraft draft, BodyText body)
    {
        var (cuts, misses) = Dropped(reading.Body.Count > 0 ? body.Containers : []);
        return new(reader.Matches(profile), [.. reading.Hits.Select(hit => hit with { Value = Field(draft, hit.Field) })])
        {
            Cuts = cuts,
            Misses = [.. MatchMisses(), .. FieldMisses(), .. misses],
        };
    }

    private static string? Field(ArticleDraft draft, string field) => field switch
    {
        "title" => draft.Title,
        "subtitle" => draft.Subtitle,
        "section" => draft.Section,
        "byline" => draft.Byline ?? (draft.Authors.Count == 0 ? null : string.Join(", ", draft.Authors.Select(author => author.Name))),
        "email" => draft.Authors is [var first, ..] ? first.Email : null,
        "date" => draft.Date,
        "modified" => draft.Modified,
        "site_updated" => draft.SiteUpdated,
        _ => draft.Body,
    };

    private IEnumerable<ProfileMiss> MatchMisses() =>
    [
        .. profile.Match.Site.Where(site => !reader.IsOnSite(site)).Select(site => new ProfileMiss("match.site", site, NoElement)),
        .. profile.Match.Url.Where(pattern => !reader.FitsUrl(pattern)).Select(pattern => new ProfileMiss("match.url", pattern, NoElement)),
        .. profile.Match.Html.Where(selector => reader.Find(selector).Count == 0).Select(selector => new ProfileMiss("match.html", selector, NoElement)),
    ];

    /// <summary>Selectors after the one that gave the field were not needed; they are named only when nothing fits them.</summary>
    private IEnumerable<ProfileMiss> FieldMisses()
    {
        foreach (var (field, candidates) in profile.FieldSelectors.Where(member => member.Field != "drop"))
        {
            var isNeeded = true;
            foreach (var selector in candidates)
            {
                var gave = isNeeded && reading.Hits.Any(hit => hit.Field == field && hit.Selector == selector);
                var isFound = gave || reader.Find(selector).Count > 0;
                isNeeded &= !gave;
                if (!isFound || (isNeeded && !gave))
                {
                    yield return new(field, selector, isFound ? NoValue : NoElement);
                }
            }
        }
    }

    private (List<ProfileCut> Cuts, List<ProfileMiss> Misses) Dropped(IReadOnlyList<int> containers)
    {
        var (cuts, misses) = (new List<ProfileCut>(), new List<ProfileMiss>());
        foreach (var selector in profile.Drop)
        {
            var found = reader.Find(selector);
            var inBody = found.Where(element => containers.Any(container => IsWithin(element, container))).Take(MostCuts).ToList();
            cuts.AddRange(inBody.Select(element => new ProfileCut(selector, reader.Value(element, selector))));
            if (inBody.Count == 0)
            {
                misses.Add(new("drop", selector, found.Count == 0 ? NoElement : "outside-body"));
            }
        }

        return (cuts, misses);
    }

    private bool IsWithin(IElement element, int container)
    {
        var index = page.Features.IndexOf(element);
        return index >= 0 ? index != container && page.Features.IsInside(index, container) : page.Features.Elements[container].Node.Contains(element);
    }
}
