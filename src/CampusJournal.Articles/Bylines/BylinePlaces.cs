using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Tells the places in which a line that is nothing but a byline is one, whatever role or desk it names.</summary>
internal sealed class BylinePlaces(PageContext page, string? title, BodyText body)
{
    private const int LinesNearTitle = 8;
    private const int Levels = 2;
    private const Signs NotHere = Signs.Elsewhere | Signs.Caption | Signs.Nav | Signs.Share | Signs.Login;

    private readonly PageFeatures features = page.Features;
    private readonly int titleBlock = page.TitleBlock(title);

    /// <summary>Whether a line near the headline stands in an element called byline or info, or under it beside the line that tells the day.</summary>
    public bool IsAtHead(int index) => titleBlock >= 0 && Math.Abs(index - titleBlock) <= LinesNearTitle
        && ((features.NearSigns(features.Blocks[index].Owner, Levels) & (Signs.Byline | Signs.Info)) != 0 || (IsAboveText(index) && (IsDay(index - 1) || IsDay(index + 1))));

    // What stands within the text may be about whom it names.
    private bool IsAboveText(int index)
    {
        var first = LineCut.Prose(body.Lines).First;
        ref readonly var block = ref features.Blocks[index];
        return index > titleBlock && !body.Lines.Any(line => line.Block == index) && first < body.Lines.Count && index < body.Lines[first].Block && block.LinkLength == 0 && (page.Inherited[block.Owner] & NotHere) == 0;
    }

    private bool IsDay(int index) => index > titleBlock && index < features.Blocks.Length && InfoLine.Is(features.TextOf(features.Blocks[index]).ToString());
}
