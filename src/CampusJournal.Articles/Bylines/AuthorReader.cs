using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads the authors: linked data, a Korean line with a role, metadata, microdata, byline elements, links to authors, "By" lines, the
/// signature under the body; organisations only when the page names nobody else.
/// </summary>
internal sealed class AuthorReader
{
    private const int MostAuthors = 5;

    private readonly PageContext page;
    private readonly PageFeatures features;
    private readonly BodyText body;
    private readonly int titleBlock;
    private readonly ByLines byLines;

    private AuthorReader(PageContext page, string? title, BodyText body)
    {
        this.page = page;
        features = page.Features;
        this.body = body;
        titleBlock = page.TitleBlock(title);
        byLines = new(page, body, titleBlock);
    }

    public static FoundAuthors Read(PageContext page, string? title, BodyText body)
    {
        var reader = new AuthorReader(page, title, body);
        var line = new ReporterLine(page, title, body).Read();
        var board = new Lazy<FoundAuthors?>(() => new BoardWriters(page, title, body).Read());
        var found = First(reader.FromLinkedData, () => line, () => BodySignature.Line(page, body), () => MetaAuthors.Read(page), () => AuthorProperties.Read(page, "author"), () => AuthorProperties.Read(page, "rel-author"),
            () => board.Value, () => Contributors.Read(page, title, body), () => BylineElements.Named(page, reader.TitleElement), () => BylineElements.Links(page, reader.TitleElement), reader.byLines.Opening,
            () => LabelledNames.Read(page), reader.byLines.Inline, () => BylineElements.Nearest(page, reader.TitleElement), () => BodySignature.AtEdge(body),
            () => BodySignature.Name(page, body), () => EastAsianByline.Read(page), () => DeskLine.Read(page, title, body), () => BodySignature.Agency(body),
            () => LabelledNames.Read(page, Signs.Comment | Signs.Related | Signs.Ad), reader.byLines.OfSite);
        found = reader.WithMore(WithOthers(found, board.Value));
        var stated = StatedAuthors.Any(page);

        // Who states an organisation as author means it; an agency printed beside the text is its source.
        found = stated is { Any: true } && (found is null || found.Authors.All(author => author.Kind == "organisation")) ? stated : found;
        return found is null ? FoundAuthors.None : reader.WithPrinted(reader.Completed(found), line);
    }

    private int TitleElement => titleBlock < 0 ? -1 : features.Blocks[titleBlock].Owner;

    private static FoundAuthors? First(params ReadOnlySpan<Func<FoundAuthors?>> readers)
    {
        foreach (var read in readers)
        {
            if (read() is { Any: true } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// Trusts linked data, except where a content system filled in who uploaded the page and a printed "By" line names others.
    /// </summary>
    private FoundAuthors? FromLinkedData()
    {
        var stated = StatedAuthors.Trusted(page);
        var isDoubtful = stated is not null && page.LinkedData.IsAuthorOfSystem;
        return isDoubtful && byLines.Opening() is { } printed && !printed.Authors.Any(author => stated!.Authors.Any(other => other.Name == author.Name)) ? printed : stated;
    }

    /// <summary>Where a line at the text names one of several whom the head of the page lists: all of them.</summary>
    private static FoundAuthors? WithOthers(FoundAuthors? found, FoundAuthors? listed) =>
        found is { Authors: [var only], Byline: not null } && listed is { Authors.Count: > 1 and <= MostAuthors } && listed.Authors.Any(author => author.Name == only.Name)
            ? new(listed.Byline, [.. listed.Authors.Select(author => author.Name == only.Name ? only : author)]) : found;

    /// <summary>The first source may name only the first of several whom another one lists.</summary>
    private FoundAuthors? WithMore(FoundAuthors? found)
    {
        if (found is not { Byline: null } || found.Authors.Any(author => author.Kind != "person"))
        {
            return found;
        }

        return First(() => More(MetaAuthors.Read(page)), () => More(BylineElements.Beside(page, found.Authors[0].Name))) ?? found;

        FoundAuthors? More(FoundAuthors? other) => other is { Authors.Count: <= MostAuthors } && other.Authors.Count > found.Authors.Count
            && found.Authors.All(author => other.Authors.Any(same => same.Name == author.Name)) ? other : null;
    }

    /// <summary>Completes an only author's first name by the printed name that begins with it.</summary>
    private FoundAuthors Completed(FoundAuthors found)
    {
        if (found.Authors is not [{ Kind: "person" } author] || author.Name.Contains(' ') || author.Name.Any(Spaces.IsEastAsian))
        {
            return found;
        }

        foreach (var printed in new[] { byLines.Opening(), LabelledNames.Read(page), BylineElements.Named(page, TitleElement) })
        {
            if (printed is { Authors: [var full] } && full.Name.StartsWith(author.Name + " ", StringComparison.Ordinal))
            {
                return printed;
            }
        }

        return found;
    }

    /// <summary>Adds the printed line, its roles and its e-mail to names that came from metadata.</summary>
    private FoundAuthors WithPrinted(FoundAuthors found, FoundAuthors? line)
    {
        if (found.Byline is not null)
        {
            return found;
        }

        foreach (var printed in new[] { line, BodySignature.Line(page, body) })
        {
            if (printed is { Any: true } && found.Authors.Any(author => printed.Authors.Any(other => other.Name == author.Name)))
            {
                return new(printed.Byline, [.. found.Authors.Select(author => printed.Authors.FirstOrDefault(other => other.Name == author.Name) ?? author)]);
            }
        }

        return found with { Byline = LineThatNames(found.Authors[0].Name) };
    }

    private string? LineThatNames(string name)
    {
        foreach (var block in features.Blocks)
        {
            if (block.Length <= 100 && features.TextOf(block).Contains(name, StringComparison.Ordinal)
                && (features.NearSigns(block.Owner, 3) & (Signs.Byline | Signs.Info)) != 0 && (page.Inherited[block.Owner] & Signs.Elsewhere) == 0)
            {
                return BylineParser.Printed(features.TextOf(block).ToString());
            }
        }

        return null;
    }
}
