using System.Collections.Immutable;
using AngleSharp.Dom;
using CampusJournal.Articles.Dates;

namespace CampusJournal.Articles.Profiles;

/// <summary>What a profile's selectors found in a page; null or empty means that the generic way is taken for the field.</summary>
internal sealed record ProfileReading(SiteProfile Profile)
{
    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Section { get; init; }

    public string? Byline { get; init; }

    public string? Email { get; init; }

    public FoundDate? Date { get; init; }

    public FoundDate? Modified { get; init; }

    public FoundDate? SiteUpdated { get; init; }

    public IReadOnlyList<int> Body { get; init; } = [];

    public IReadOnlySet<IElement> Dropped { get; init; } = ImmutableHashSet<IElement>.Empty;

    public IReadOnlyList<ProfileHit> Hits { get; init; } = [];

    public bool IsEmpty => Title is null && Body.Count == 0;
}
