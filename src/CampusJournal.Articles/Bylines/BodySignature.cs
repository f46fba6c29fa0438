using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Reads what the body's own first and last lines say about its writer, where nothing else on the page does.</summary>
internal static class BodySignature
{
    private const int LastLines = 2;
    private const int LongestName = 32;
    private const int LongestDateline = 60;
    private const int LongestSignature = 120;

    /// <summary>The line under the body that names its writer: "By Kim So-ha, cub-reporter  mail", "김재호 기자 mail".</summary>
    public static FoundAuthors? Line(PageContext page, BodyText body)
    {
        for (var i = body.Signatures.Count - 1; i >= 0; i--)
        {
            if (body.Signatures[i].Length <= LongestSignature && !ImageCredits.Are(page, body.Signatures[i], body) && BylineParser.Parse(body.Signatures[i], page.Site) is { } found && found.Authors.All(author => author.Role is not null))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The last byline at an edge of a line of the body.</summary>
    public static FoundAuthors? AtEdge(BodyText body)
    {
        FoundAuthors? found = null;
        var (first, last) = LineCut.Prose(body.Lines);
        for (var i = 0; i < body.Lines.Count; i++)
        {
            // Amid the text a line of nothing but a name is a subhead or a speaker.
            var line = PhotoCredits.Without(body.Lines[i].Text);
            if (line.Length >= ProseFlows.ShortestProse || (i == 0 && line.Contains('=', StringComparison.Ordinal)) || ((i <= first || i >= last) && BylineLine.Is(line)))
            {
                found = ProseByline.Read(line) ?? found;
            }
        }

        return found;
    }

    /// <summary>A name alone in one of the last lines, all of it set in italics or bold: "<em>Eva Muster</em>".</summary>
    public static FoundAuthors? Name(PageContext page, BodyText body)
    {
        for (var i = body.Lines.Count - 1; i >= 0 && i >= body.Lines.Count - LastLines; i--)
        {
            var text = body.Lines[i].Text;
            var isName = text.Length <= LongestName && text.AsSpan().Count(' ') is 1 or 2 && EnglishByline.NameLength(text) == text.Length;
            if (isName && !body.Lines[i].IsHeading && IsEmphasised(page.Features, body.Lines[i].Block) && PersonNames.Split(text, page.Site) is [var name])
            {
                return FoundAuthors.People(text, [name]);
            }
        }

        return null;
    }

    /// <summary>"HAMBURG (dpa/lno) - ...": the agency in the dateline.</summary>
    public static FoundAuthors? Agency(BodyText body)
    {
        var line = body.Lines.Count > 0 ? body.Lines[0].Text : "";
        var open = line.AsSpan(0, Math.Min(line.Length, LongestDateline)).IndexOf('(');
        var close = open > 0 ? line.IndexOf(')', open) : -1;
        if (close < 0 || close > LongestDateline || line.AsSpan(close + 1).TrimStart() is not ['-' or '–' or '—' or '=', ..])
        {
            return null;
        }

        var name = line[(open + 1)..close];
        return Organisations.IsAgency(name) ? FoundAuthors.People(null, [name]) : null;
    }

    private static bool IsEmphasised(PageFeatures features, int block)
    {
        ref readonly var line = ref features.Blocks[block];
        for (var e = line.Owner; e < features.Elements[line.Owner].End && features.Elements[e].TextStart <= line.Start; e++)
        {
            if (features.Elements[e].Tag is "b" or "strong" or "i" or "em" && features.Elements[e].TextEnd >= line.Start + line.Length)
            {
                return true;
            }
        }

        return false;
    }
}
