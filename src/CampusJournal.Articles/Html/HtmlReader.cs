using System.Collections.Immutable;
using AngleSharp.Dom;
using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Fields;
using CampusJournal.Articles.Profiles;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Html;

/// <summary>Reads an HTML page into a draft: one parse, one repair, one walk, then the fields.</summary>
internal sealed class HtmlReader(SiteProfiles profiles, MojibakeRepairer repairer)
{
    private const int LittleBody = 100;

    /// <summary>Tries one profile on a page, whatever the page.</summary>
    public ProfileTest Test(string html, PageOrigin origin, string? charset, SiteProfile profile)
    {
        using var document = PageParser.Parse(html);
        PageRepair.Apply(document, repairer);
        var reader = new ProfileReader(new PageContext(FeatureWalk.Over(document), origin, charset));
        return new(reader.Matches(profile), reader.Read(profile).Hits);
    }

    public ArticleDraft Read(string html, PageOrigin origin, string? charset)
    {
        using var document = PageParser.Parse(html);
        var draft = new ArticleDraft { Repair = PageRepair.Apply(document, repairer) };
        var features = FeatureWalk.Over(document);
        (draft.Url, draft.CapturedAt) = Origin(features);
        var page = new PageContext(features, origin with { Url = origin.Url ?? draft.Url, CapturedAt = origin.CapturedAt ?? draft.CapturedAt }, charset);

        var reading = Profile(draft, page);
        draft.Title = reading?.Title ?? TitleReader.Read(page);
        var (subtitle, isApart) = SubtitleReader.Read(page, draft.Title);
        draft.Subtitle = reading?.Subtitle ?? subtitle;
        var body = reading is { Body.Count: > 0 } ? BodyReader.Read(page, draft.Title, reading.Body, reading.Dropped) : BodyReader.Read(page, draft.Title);
        Fill(draft, page, isApart || reading?.Subtitle is not null ? body.WithoutOpening(draft.Subtitle) : body, reading);
        return draft;
    }

    /// <summary>Reads by the profile that is for the page; one that finds neither title nor body is not used, and the record says so.</summary>
    private ProfileReading? Profile(ArticleDraft draft, PageContext page)
    {
        if (page.Features.IsEmpty || new ProfileReader(page).Read(profiles) is not { } reading)
        {
            return null;
        }

        if (reading.Title is null && reading.Body.Count == 0)
        {
            draft.Warn("profile-empty", $"The profile {reading.Profile.Identity} is for this page and found nothing in it.");
            return null;
        }

        draft.Profile = reading.Profile.Identity;
        return reading;
    }

    private void Fill(ArticleDraft draft, PageContext page, BodyText body, ProfileReading? reading)
    {
        FillDates(draft, page, reading);
        FillAuthors(draft, page, body, reading);
        body = body.WithoutBiography(draft.Authors);
        draft.Body = LinkedBody.Instead(page.LinkedData, body.Length) ?? body.Join();
        FillFromScript(draft, page);
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
    }

    /// <summary>Where the document has no text, that of its scripts is taken, or said to be there.</summary>
    private void FillFromScript(ArticleDraft draft, PageContext page)
    {
        if (draft.Body.Length >= LittleBody || !ScriptBody.IsStated(page.Features.Document))
        {
            return;
        }

        if (ScriptBody.Read(page.Features.Document) is { } text && text.Length > draft.Body.Length * 2)
        {
            draft.Body = RepairSummaries.MayBeDamaged(text) ? repairer.Repair(text).Text : text;
            draft.Warn("body-in-script", "The page keeps its text in a script; it was taken from there.");
            return;
        }

        draft.Warn("body-in-script", "The page keeps its text in a script; it is not in the record.");
    }

    private static void FillDates(ArticleDraft draft, PageContext page, ProfileReading? reading)
    {
        var dates = DateReader.Read(page, draft.Title);
        (draft.Date, draft.DateSource, draft.Modified, draft.SiteUpdated) = (dates.Date, dates.Source, dates.Modified, dates.SiteUpdated);
        if (reading?.Date is { } date)
        {
            var stated = date.Iso(page.IsKorean);
            (draft.Date, draft.DateSource) = IsMoreExact(draft.Date, stated) ? (draft.Date, draft.DateSource) : (stated, "profile");
        }

        var modified = reading?.Modified?.Iso(page.IsKorean);
        draft.Modified = modified is null || IsMoreExact(draft.Modified, modified) ? draft.Modified : modified;
        draft.SiteUpdated = reading?.SiteUpdated?.Iso(page.IsKorean) ?? draft.SiteUpdated;
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
        var authors = named ?? AuthorReader.Read(page, draft.Title, body);
        (draft.Byline, draft.Authors) = (authors.Byline, [.. authors.Authors]);
        if (draft.Authors is [{ Email: null, Kind: "person" } only] && (Emails.Find(reading?.Email) ?? AuthorEmails.Of(page, only.Name)) is { } email)
        {
            draft.Authors[0] = only with { Email = email };
        }
    }

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
