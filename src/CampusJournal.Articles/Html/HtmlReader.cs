using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Fields;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Html;

/// <summary>Reads an HTML page into a draft: one parse, one repair, one walk, then the fields.</summary>
internal sealed class HtmlReader(MojibakeRepairer repairer)
{
    private static readonly string[] ScriptBodies = ["contentHtml", "contentArrange", "\"articleBody\"", "\"content_elements\"", "articleContent"];

    public ArticleDraft Read(string html, PageOrigin origin, string? charset)
    {
        using var document = PageParser.Parse(html);
        var draft = new ArticleDraft { Repair = DocumentRepair.Apply(document, repairer) };
        var features = FeatureWalk.Over(document);
        (draft.Url, draft.CapturedAt) = Origin(features);
        var page = new PageContext(features, origin with { Url = origin.Url ?? draft.Url, CapturedAt = origin.CapturedAt ?? draft.CapturedAt }, charset);

        draft.Title = TitleReader.Read(page);
        (draft.Subtitle, var isApart) = SubtitleReader.Read(page, draft.Title);
        var body = BodyReader.Read(page, draft.Title);
        Fill(draft, page, isApart ? body.WithoutOpening(draft.Subtitle) : body);
        return draft;
    }

    private static void Fill(ArticleDraft draft, PageContext page, BodyText body)
    {
        draft.Body = LinkedBody.Instead(page.LinkedData, body.Length) ?? body.Join();
        draft.Captions = CaptionReader.Read(page, draft.Title, body);
        draft.Images = ImageReader.Read(page, body.Containers);
        var dates = DateReader.Read(page, draft.Title);
        (draft.Date, draft.DateSource, draft.Modified, draft.SiteUpdated) = (dates.Date, dates.Source, dates.Modified, dates.SiteUpdated);
        var authors = AuthorReader.Read(page, draft.Title, body);
        (draft.Byline, draft.Authors) = (authors.Byline, [.. authors.Authors]);
        draft.Section = SectionReader.Read(page, draft.Title);
        draft.Language = Language(page.Language, LanguageGuess.Of(draft.Body));
        (draft.Publisher, draft.Copyright) = PublisherReader.Read(page, body.Copyright);
        draft.Kind = KindReader.Read(page, draft);
        if (draft.Body.Length < 100 && page.Features.Document.Scripts.Any(script => Array.Exists(ScriptBodies, word => script.Text.Contains(word, StringComparison.Ordinal))))
        {
            draft.Warn("body-in-script", "The page keeps its text in a script; it is not in the record.");
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
