using System.Collections.Immutable;
using AngleSharp.Dom;
using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Fields;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;
using CampusJournal.Articles.Profiles;
using CampusJournal.Articles.Review;

namespace CampusJournal.Articles;

/// <summary>Reads an HTML page into a draft: one parse, one repair, one walk, then the fields.</summary>
internal sealed class HtmlReader(SiteProfiles profiles, PieceRepair repair)
{
    private const int LittleBody = 100;

    private readonly SelectorCache selectors = new();

    /// <summary>Tries one profile on a page, whether it is for the page or not; its source is used up.</summary>
    public ProfileTest Test(Memory<char> html, PageOrigin origin, string? charset, SiteProfile profile)
    {
        var document = PageParser.Parse(html);
        var draft = Draft(document);
        var page = Page(draft, FeatureWalk.Over(document), origin, charset);
        if (page.Features.IsEmpty)
        {
            return new(false, []);
        }

        var reader = new ProfileReader(page, selectors);
        var reading = reader.Read(profile);
        return new ProfileTrial(page, reader, reading).Result(draft, Fill(draft, page, reading));
    }

    /// <summary>Reads a page; its source is used up.</summary>
    public ArticleDraft Read(Memory<char> html, PageOrigin origin, string? charset)
    {
        // Not disposed: that takes the tree apart node by node, and it holds memory alone.
        var document = PageParser.Parse(html);
        var draft = Draft(document);
        var page = Page(draft, FeatureWalk.Over(document), origin, charset);
        Fill(draft, page, Profile(draft, page));
        return draft;
    }

    private ArticleDraft Draft(IDocument document)
    {
        var draft = new ArticleDraft();
        draft.Repaired.AddRange(PageRepair.Apply(document, repair));
        return draft;
    }

    private static PageContext Page(ArticleDraft draft, PageFeatures features, PageOrigin origin, string? charset)
    {
        (draft.Url, draft.CapturedAt) = Origin(features);
        return new(features, origin with { Url = origin.Url ?? draft.Url ?? origin.MirrorUrl, CapturedAt = origin.CapturedAt ?? draft.CapturedAt }, charset);
    }

    /// <summary>Reads by the first profile that is for the page; one that finds neither title nor body is not used, and the record says so.</summary>
    private ProfileReading? Profile(ArticleDraft draft, PageContext page)
    {
        if (page.Features.IsEmpty || profiles.All.Count == 0)
        {
            return null;
        }

        var reader = new ProfileReader(page, selectors);
        foreach (var profile in profiles.All.Where(reader.Matches))
        {
            if (reader.Read(profile) is { IsEmpty: false } reading)
            {
                draft.Profile = profile.Identity;
                return reading;
            }

            draft.Warn("profile-empty", $"The profile {profile.Identity} is for this page and found neither title nor body in it.");
        }

        return null;
    }

    private BodyText Fill(ArticleDraft draft, PageContext page, ProfileReading? reading)
    {
        draft.Title = reading?.Title ?? TitleReader.Read(page);
        var (subtitle, isApart) = SubtitleReader.Read(page, draft.Title);
        draft.Subtitle = reading?.Subtitle ?? subtitle;
        FillDates(draft, page, reading);
        var month = draft.Date is null ? draft.Month?.Date : null;
        var days = new StatedDays(page.DateOrder, [draft.Date, draft.Modified, draft.SiteUpdated]) { Month = month, Site = month is null ? null : IssueLine.SiteOf(page, draft.Title) };
        var body = reading is { Body.Count: > 0 } ? BodyReader.Read(page, draft.Title, reading.Body, reading.Dropped, days) : BodyReader.Read(page, draft.Title, days);
        body = isApart || reading?.Subtitle is not null ? body.WithoutOpening(draft.Subtitle) : body;
        Fill(draft, page, body, reading);
        return body;
    }

    private void Fill(ArticleDraft draft, PageContext page, BodyText body, ProfileReading? reading)
    {
        FillAuthors(draft, page, body, reading);
        draft.Byline ??= body.NameOf(draft.Authors);
        var whole = body;
        body = body.WithoutByline(draft.Byline).WithoutBiography(draft.Authors);
        FillBody(draft, page, body);
        draft.Captions = CaptionReader.Read(page, draft.Title, body);
        draft.Images = ImageReader.Read(page, body.Containers, reading?.Dropped ?? ImmutableHashSet<IElement>.Empty);
        draft.Section = SectionReader.Clean(reading?.Section) ?? SectionReader.Read(page, draft.Title);
        draft.Language = Language(page.Language, LanguageGuess.Of(draft.Body) ?? LanguageGuess.Of(page.Features.Text));
        (draft.Publisher, draft.Copyright) = PublisherReader.Read(page, body.Copyright, draft.Title);
        draft.Kind = KindReader.Read(page, draft, body);
        if (draft.Kind != "article")
        {
            (draft.Byline, draft.Authors, draft.Date, draft.DateSource, draft.Modified) = (null, [], null, null, null);
        }
        else
        {
            draft.Subtitle ??= SubtitleReader.UnderHeadline(page, draft, whole);
            draft.TakeMonth();
            if (LeftOutText.Is(page, draft, whole))
            {
                draft.WarnOfLeftOutText();
            }
        }
    }

    private void FillBody(ArticleDraft draft, PageContext page, BodyText body)
    {
        (draft.Body, draft.Structure) = LinkedBody.Instead(page.LinkedData, body.Length) is { } stated ? (stated, []) : body.Join();
        FillFromScript(draft, page);
        if (draft.Body.Length < LittleBody && UnreadText.Longest(page.Features) is { } unread && unread.Length > draft.Body.Length * 2)
        {
            (draft.Body, draft.Structure) = (unread, []);
        }
    }

    /// <summary>Where the document has no text, that of its scripts is taken, or said to be there.</summary>
    private void FillFromScript(ArticleDraft draft, PageContext page)
    {
        if (draft.Body.Length >= LittleBody || ScriptBody.Scripts(page.Features.Document) is not { Count: > 0 } scripts)
        {
            return;
        }

        if (ScriptBody.Read(scripts) is { } text && text.Length > draft.Body.Length * 2)
        {
            (draft.Body, draft.Structure) = (draft.Take(repair.Repair(text)), []);
            draft.Warn("body-in-script", "The page keeps its text in a script; it was taken from there.");
            return;
        }

        draft.Warn("body-in-script", "The page keeps its text in a script; it is not in the record.");
    }

    private static void FillDates(ArticleDraft draft, PageContext page, ProfileReading? reading)
    {
        var dates = DateReader.Read(page, draft.Title);
        (draft.Date, draft.DateSource, draft.Modified, draft.SiteUpdated) = (dates.Date, dates.Source, dates.Modified, dates.SiteUpdated);
        draft.Month = dates is { Month: { } month, MonthSource: { } source } ? (month, source) : null;
        if (reading?.Date is { } date)
        {
            var stated = date.Iso(page.HasSeoulTime);
            (draft.Date, draft.DateSource) = IsMoreExact(draft.Date, stated) ? (draft.Date, draft.DateSource) : (stated, "profile");
        }

        var modified = reading?.Modified?.Iso(page.HasSeoulTime);
        draft.Modified = modified is null || IsMoreExact(draft.Modified, modified) ? draft.Modified : modified;
        draft.SiteUpdated = reading?.SiteUpdated?.Iso(page.HasSeoulTime) ?? draft.SiteUpdated;
    }

    /// <summary>Whether one form of a date says the same as another and more: the seconds, or the time.</summary>
    private static bool IsMoreExact(string? date, string other)
    {
        const int upToMinute = 16;
        return date is not null && date.Length > other.Length && other.Length >= 10
            && string.CompareOrdinal(date, 0, other, 0, Math.Min(upToMinute, other.Length)) == 0;
    }

    private static void FillAuthors(ArticleDraft draft, PageContext page, BodyText body, ProfileReading? reading)
    {
        var named = reading?.Byline is { } byline ? BylineParser.ParseName(byline, page.Site) : null;
        var authors = named?.Authors.Any(author => author.Kind == "person") == true ? named : OfPage(named, AuthorReader.Read(page, draft.Title, body));
        (draft.Byline, draft.Authors) = (authors.Byline, [.. authors.Authors]);
        if (draft.Authors is [{ Email: null, Kind: "person" } only] && (Emails.Find(reading?.Email) ?? AuthorEmails.Of(page, only.Name)) is { } email)
        {
            draft.Authors[0] = only with { Email = email };
        }
    }

    /// <summary>What a profile names goes before the rest of the page, but a desk not before persons.</summary>
    private static FoundAuthors OfPage(FoundAuthors? named, FoundAuthors found) => named is null || found.Authors.Any(author => author.Kind == "person") ? found : named;

    /// <summary>Finds the page's address and time of capture in its comments, else its canonical address.</summary>
    private static (string? Url, DateTimeOffset? CapturedAt) Origin(PageFeatures features)
    {
        var (url, captured) = PageComments.Read(features.Comments);
        return (url ?? PageComments.Address(features.Canonical) ?? PageComments.Address(features.Meta("og:url")), captured);
    }

    /// <summary>The text decides; the page's tag is kept when it says the same more exactly.</summary>
    private static string? Language(string? stated, string? guessed)
    {
        var tag = stated?.Replace('_', '-');
        var isTag = tag is { Length: >= 2 and <= 20 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        return guessed is null ? (isTag ? tag : null) : isTag && tag!.StartsWith(guessed, StringComparison.OrdinalIgnoreCase) ? tag : guessed;
    }
}
