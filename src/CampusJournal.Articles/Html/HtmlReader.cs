using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Fields;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Html;

/// <summary>Reads an HTML page into a draft: one parse, one repair, one walk, then the fields.</summary>
internal sealed class HtmlReader(ExtractOptions options, MojibakeRepairer repairer)
{
    public ArticleDraft Read(string html, PageOrigin origin, string? charset)
    {
        _ = options;
        using var document = PageParser.Parse(html);
        var draft = new ArticleDraft { Repair = DocumentRepair.Apply(document, repairer) };
        var features = FeatureWalk.Over(document);
        var page = new PageContext(features, origin, charset);
        draft.Title = TitleReader.Read(page);
        var body = BodyReader.Read(page, draft.Title);
        draft.Body = body.Join();
        draft.Captions = body.Captions;
        draft.Copyright = body.Copyright;
        var dates = DateReader.Read(page, draft.Title);
        (draft.Date, draft.DateSource, draft.Modified, draft.SiteUpdated) = (dates.Date, dates.Source, dates.Modified, dates.SiteUpdated);
        var authors = AuthorReader.Read(page, draft.Title, body);
        (draft.Byline, draft.Authors) = (authors.Byline, [.. authors.Authors]);
        draft.Language = page.Language;
        draft.Publisher = page.Site;
        return draft;
    }
}
