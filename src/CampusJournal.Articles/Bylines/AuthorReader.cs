using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads the authors: linked data, a Korean line with a role, metadata, microdata, byline elements, links to authors, "By" lines, the
/// signature under the body; organisations only when the page names nobody else.
/// </summary>
// Long because: one cascade of sources, tried in this order; apart, the order would be hard to see.
internal sealed class AuthorReader
{
    private const int LongestKoreanLine = 90;
    private const int MostAuthors = 5;
    private const int LinesNearTitle = 8;
    private const int LongestNameAlone = 14;

    /// <summary>Lines behind the text: a name that far down is a comment's or another article's.</summary>
    private const int FarBehind = 4;

    /// <summary>An element that is marked up as the author may hold a note about the person, not an article.</summary>
    private const int LongestProperty = 2000;

    private readonly PageContext page;
    private readonly PageFeatures features;
    private readonly BodyText body;
    private readonly int titleBlock;
    private readonly string? title;
    private readonly ByLines byLines;

    private AuthorReader(PageContext page, string? title, BodyText body)
    {
        this.page = page;
        features = page.Features;
        this.body = body;
        titleBlock = page.TitleBlock(title);
        this.title = title;
        byLines = new(page, body, titleBlock);
    }

    public static FoundAuthors Read(PageContext page, string? title, BodyText body)
    {
        var reader = new AuthorReader(page, title, body);
        var line = reader.FromKoreanLine();
        var found = First(reader.FromLinkedData, () => line, reader.FromSignature, () => MetaAuthors.Read(page), () => reader.FromProperties("author"), () => reader.FromProperties("rel-author"),
            () => Contributors.Read(page, title, body), () => BylineElements.Named(page, reader.TitleElement), () => BylineElements.Links(page, reader.TitleElement), reader.byLines.Opening,
            () => LabelledNames.Read(page), reader.byLines.Inline, () => BylineElements.Nearest(page, reader.TitleElement), reader.FromBody,
            () => BodySignature.Name(page, body), () => EastAsianByline.Read(page), () => BodySignature.Agency(body),
            () => LabelledNames.Read(page, Signs.Comment | Signs.Related | Signs.Ad), reader.byLines.OfSite);
        found = reader.WithMore(found);
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

    private FoundAuthors? FromKoreanLine()
    {
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (i == titleBlock || block.Length > LongestKoreanLine || !LineKinds.HasHangul(features.TextOf(block)))
            {
                continue;
            }

            var line = features.TextOf(block).ToString();
            if ((KoreanWriters.Read(line) ?? SignedLine.OfReporter(line) ?? OfOffice(i, line)) is { } writers && IsBylinePlace(i, line) && !PhotoCredits.IsOtherThing(line) && !SpokenWriters.OpensOtherThing(line))
            {
                return writers.Authors is [{ Email: null } only] ? writers with { Authors = [only with { Email = EmailAfter(i) }] } : writers;
            }
        }

        return null;
    }

    /// <summary>An office is no byline's for certain: its line stands near the headline in an element that is called so.</summary>
    private FoundAuthors? OfOffice(int block, string line) => titleBlock >= 0 && Math.Abs(block - titleBlock) <= LinesNearTitle
        && (features.NearSigns(features.Blocks[block].Owner, 2) & (Signs.Byline | Signs.Info)) != 0 ? OfficeByline.Read(line) : null;

    private bool IsBylinePlace(int index, string line)
    {
        ref readonly var block = ref features.Blocks[index];
        var near = features.NearSigns(block.Owner, 3);
        var className = features.Elements[block.Owner].Class ?? "";

        // A commenter's name stands in an element that is called author as well.
        if ((page.Inherited[block.Owner] & Signs.Comment) != 0 && page.Prose(title).IsBehind(index))
        {
            return false;
        }

        if ((near & (Signs.Byline | Signs.Info | Signs.Date)) != 0 || className.Contains("info", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var isElsewhere = (page.Inherited[block.Owner] & (Signs.Related | Signs.Aside | Signs.Comment | Signs.Footer | Signs.Caption)) != 0;

        // A link with more than a name is another article's headline.
        var isHeadline = block.LinkLength == block.Length && block.Length > LongestNameAlone;
        isElsewhere |= isHeadline || page.Prose(title).Holds(index) || page.Prose(title).LinesBehind(index) > FarBehind;
        return !isElsewhere && (line.Contains('@') || BylineLine.Is(line) || SignedLine.OfReporter(line) is not null) && !OtherVoices.Hold(page, title, index);
    }

    private string? EmailAfter(int block) => block + 1 < features.Blocks.Length && features.Blocks[block + 1].Length < 60
        ? Emails.Find(features.TextOf(features.Blocks[block + 1])) : null;

    /// <summary>The line under the body that names its writer: "By Kim So-ha, cub-reporter  mail", "김재호 기자 mail".</summary>
    private FoundAuthors? FromSignature()
    {
        for (var i = body.Signatures.Count - 1; i >= 0; i--)
        {
            if (body.Signatures[i].Length <= 120 && BylineParser.Parse(body.Signatures[i], page.Site) is { } found && found.Authors.All(author => author.Role is not null))
            {
                return found;
            }
        }

        return null;
    }

    private FoundAuthors? FromProperties(string wanted)
    {
        var names = new List<string>();
        for (var i = 0; i < features.Properties.Count && names.Count < 4; i++)
        {
            var (element, property) = features.Properties[i];
            if (property != wanted || features.IsOfReply(element) || features.LengthOf(element) > LongestProperty
                || (page.Inherited[element] & (Signs.Comment | Signs.Related | Signs.Aside | Signs.Footer)) != 0)
            {
                continue;
            }

            var text = NameWithin(i) ?? features.Elements[element].Node.GetAttribute("content") ?? features.TextOf(element);
            if (text.Length is >= 3 and <= 70)
            {
                names.AddRange(PersonNames.Split(text, page.Site).Except(names).ToList());
            }
        }

        return FoundAuthors.People(null, names);
    }

    /// <summary>The properties stand in the order of the page, so that those within an element follow its own.</summary>
    private string? NameWithin(int index)
    {
        var end = features.Elements[features.Properties[index].Element].End;
        for (var i = index + 1; i < features.Properties.Count && features.Properties[i].Element < end; i++)
        {
            var (inner, property) = features.Properties[i];
            if (property == "name" && inner > features.Properties[index].Element)
            {
                return features.Elements[inner].Node.GetAttribute("content") ?? features.TextOf(inner);
            }
        }

        return null;
    }

    /// <summary>The last byline at an edge of a line of the body.</summary>
    private FoundAuthors? FromBody()
    {
        FoundAuthors? found = null;
        var (first, last) = LineCut.Prose(body.Lines);
        for (var i = 0; i < body.Lines.Count; i++)
        {
            // Amid the text a line of nothing but a name is a subhead or a speaker.
            var line = PhotoCredits.Without(body.Lines[i].Text);
            if (line.Length >= ProseFlows.ShortestProse || ((i <= first || i >= last) && BylineLine.Is(line)))
            {
                found = ProseByline.Read(line) ?? found;
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

        foreach (var printed in new[] { line, FromSignature() })
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
