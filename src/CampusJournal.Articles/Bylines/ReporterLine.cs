using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Finds the Korean line that names the writers with their roles, 홍길동 기자, in a place where bylines stand.</summary>
internal sealed class ReporterLine(PageContext page, string? title, BodyText body)
{
    private const int LongestLine = 90;
    private const int LongestNameAlone = 14;

    /// <summary>Lines behind the text: a name that far down is a comment's or another article's.</summary>
    private const int FarBehind = 4;

    private readonly PageFeatures features = page.Features;
    private readonly int titleBlock = page.TitleBlock(title);
    private readonly BylinePlaces places = new(page, title, body);

    /// <summary>Reads the first such line of the page; null without one.</summary>
    public FoundAuthors? Read()
    {
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (i == titleBlock || block.Length > LongestLine || !LineKinds.HasHangul(features.TextOf(block)))
            {
                continue;
            }

            var line = features.TextOf(block).ToString();
            var named = KoreanWriters.Read(line) ?? SignedLine.OfReporter(line);
            if ((named is null || !IsBylinePlace(i, line) ? AtHead(i) : named) is { } writers && !ImageCredits.Are(page, i, body) && !PhotoCredits.IsOtherThing(line) && !HangulNames.IsOfDrawing(line) && !SpokenWriters.OpensOtherThing(line))
            {
                return writers.Authors is [{ Email: null } only] ? writers with { Authors = [only with { Email = EmailAfter(i) }] } : writers;
            }
        }

        return null;
    }

    /// <summary>Reads a line of whatever byline in a place where nothing else stands.</summary>
    private FoundAuthors? AtHead(int index) => places.IsAtHead(index) ? InfoParts.Writers(PartedLine.Of(features, features.Blocks[index], LongestLine).Text) : null;

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

        // The page's own reporter may sign below the links.
        if (OtherArticles.AreAbove(features, page.Prose(title), index) && !BylineLine.Is(line))
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
        return !isElsewhere && (line.Contains('@') || BylineLine.Is(line) || SignedLine.OfReporter(line) is not null) && !OtherVoices.Hold(page, title, index) && !OtherVoices.IsOfLife(page, title, index);
    }

    private string? EmailAfter(int block) => block + 1 < features.Blocks.Length && features.Blocks[block + 1].Length < 60
        ? Emails.Find(features.TextOf(features.Blocks[block + 1])) : null;
}
