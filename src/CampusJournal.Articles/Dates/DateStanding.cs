using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Tells a line that states the date of publication from one with a day that the text or another part of the page speaks of: it stands at an edge
/// of the running text, in an element that is called so or with nothing but what stands beside such a date.
/// </summary>
internal sealed class DateStanding(PageContext page, string? title, int titleBlock)
{
    /// <summary>Levels of elements around a line whose names speak about it.</summary>
    public const int Levels = 4;

    // Lengths in characters.
    private const int LongestInfo = 90;
    private const int LongestDay = 24;

    // What stands between the text and the line that signs it: a picture's caption, a source.
    private const int FarthestTail = 3;

    // What stands between a day and the headline below it: a section.
    private const int FarthestAbove = 2;

    // Lines between the days of two rows.
    private const int FarthestRow = 6;

    private readonly PageFeatures features = page.Features;
    private readonly ProseFlows prose = page.Prose(title);
    private bool? hasDaysAmidText;

    /// <summary>Whether a date is that of publication.</summary>
    public bool IsOfPublication(in DatedLine line)
    {
        var near = line.Signs | features.NearSigns(features.Blocks[line.Block].Owner, Levels);
        if (InfoLine.IsSpokenOf(line.Text, line.Date) || LineKinds.HasCaptionMark(line.Text) || (near & Signs.Caption) != 0 || line.Before is [.., '/' or '_'] || IsEndOfSpan(line) || prose.Holds(line.Block))
        {
            return false;
        }

        // Behind any text stand the days of comments and of other articles.
        if (line.Label == DateLabel.None && prose.IsBehind(line.Block))
        {
            return IsClosing(line);
        }

        if (page.IsKorean && prose.LinesBehind(line.Block) > 0 && IsBelowOthers(line.Block))
        {
            return false;
        }

        var kind = InfoLine.KindOf(line.Text);
        var isMarked = (near & (Signs.Date | Signs.Info | Signs.Byline)) != 0;
        return kind != InfoLineKind.None ? isMarked || IsAtEdge(line, kind) : isMarked && (page.IsKorean ? InfoLine.IsInElement(line.Text) : IsForeignInfo(line));
    }

    /// <summary>Whether a heading of other articles stands between the text and a line, or a reader's name beside it: even labelled days are theirs.</summary>
    private bool IsBelowOthers(int index) =>
        IsReaderName(features.TextOf(features.Blocks[index - 1]).Trim()) || OtherArticles.AreAbove(features, prose, index);

    // 이름 : 한독자, or the label in a cell of its own; a sentence of the text may begin with the word.
    private static bool IsReaderName(ReadOnlySpan<char> line) => line.StartsWith("이름") && line["이름".Length..].TrimStart() is [] or [':' or '：', ..];

    // 2022.08.03 - 2022.08.09: the sign says so before a date without a time.
    private static bool IsEndOfSpan(in DatedLine line) =>
        line.From > 0 && line.Before.Trim(" .") is [var sign] && (InfoLine.IsRange(sign) || (sign is '-' or '–' && line.Date.Time is null));

    // The words of every other language are not known.
    private static bool IsForeignInfo(in DatedLine line) =>
        line.Text.Length <= LongestInfo && !LineKinds.IsSentence(line.Text)
        && (line.Label == DateLabel.Published || !ForeignLead.IsOfOther(line.Before, line.IsApart ? "" : line.Behind));

    /// <summary>Whether a line closes the article behind its text: with the writer and the count of the answers, or in the last row of its table.</summary>
    public bool IsClosing(in DatedLine line) => IsClosingDay(line)
        || (prose.IsBehind(line.Block) && ((prose.LinesBehind(line.Block) <= FarthestTail && InfoLine.IsSignedAndCounted(line.Text)) || IsClosingRow(line)));

    /// <summary>Whether a day alone in the last line of the text stands at the right margin, under a sentence: under who signs it, it is a letter's.</summary>
    private bool IsClosingDay(in DatedLine line)
    {
        var index = line.Block;
        return prose.LinesBehind(index) == 1 && features.Elements[features.Blocks[index].Owner].AlignsRight && InfoLine.KindOf(line.Text) != InfoLineKind.None
            && (index + 1 == features.Blocks.Length || !prose.IsInMain(index + 1));
    }

    /// <summary>
    /// Whether a line stands first in the box that holds the headline and the text, above the headline with nothing but a word between. The
    /// head of a page has a box of its own.
    /// </summary>
    public bool OpensArticle(int index)
    {
        if (!page.IsKorean || titleBlock <= index || titleBlock - index > FarthestAbove || prose.MainFlow < 0)
        {
            return false;
        }

        var box = BoxOf(index);
        var headline = features.Blocks[titleBlock].Owner;
        var isBox = box > 0 && features.Elements[box].Tag is not ("body" or "html") && features.IsInside(headline, box) && features.IsInside(prose.MainFlow, box)
            && features.BlockAt(features.Elements[box].TextStart) == index;
        return isBox && (page.Inherited[features.Blocks[index].Owner] & (Signs.Header | Signs.Nav | Signs.Elsewhere)) == 0
            && features.Blocks.AsSpan(index, titleBlock - index).ToArray().All(block => block.LinkLength == 0 && block.Length <= LongestInfo);
    }

    /// <summary>The element around a paragraph, or the table around a cell; -1 where the line stands in a box of its own.</summary>
    private int BoxOf(int index)
    {
        var owner = features.Blocks[index].Owner;
        if (features.Elements[owner].Tag == "td")
        {
            return Around(owner, "table");
        }

        return features.Elements[owner].Tag is "p" or "span" or "time" ? features.Elements[owner].Parent : -1;
    }

    private bool IsAtEdge(in DatedLine line, InfoLineKind kind)
    {
        if (IsClosingDay(line))
        {
            return true;
        }

        if (kind == InfoLineKind.Day && prose.IsInMain(line.Block) && !IsDateline(line.Block) && !OpensArticle(line.Block))
        {
            return false;
        }

        return line.Label != DateLabel.None || !((IsOfIssue(line.Block) && !OpensArticle(line.Block)) || IsDayOfText(line.Block, kind));
    }

    // Above a Korean headline and in links of Korean pages stand the days of the paper's issues.
    private bool IsOfIssue(int index) =>
        page.IsKorean && ((titleBlock >= 0 && index < titleBlock) || features.Blocks[index].LinkLength == features.Blocks[index].Length);

    /// <summary>Whether a line is set to the right between the headline and the first sentence.</summary>
    private bool IsDateline(int index) => prose.LinesBehindStart(index) < 0 && features.Elements[features.Blocks[index].Owner].AlignsRight;

    /// <summary>Whether a line is alone in the last row of the table that holds the headline and the text.</summary>
    private bool IsClosingRow(in DatedLine line)
    {
        var cell = Around(features.Blocks[line.Block].Owner, "td");
        if (cell < 0 || titleBlock < 0 || prose.MainFlow < 0 || InfoLine.KindOf(line.Text) == InfoLineKind.None)
        {
            return false;
        }

        var row = features.Elements[cell].Parent;
        var table = Around(row, "table");
        var isAlone = cell == row + 1 && features.Elements[cell].End == features.Elements[row].End;
        var isLast = table >= 0 && (line.Block + 1 == features.Blocks.Length || features.Blocks[line.Block + 1].Start >= features.Elements[table].TextEnd);
        return isAlone && isLast && Around(prose.MainFlow, "table") == table && features.IsInside(features.Blocks[titleBlock].Owner, table);
    }

    private int Around(int element, string tag)
    {
        while (element > 0 && features.Elements[element].Tag != tag)
        {
            element = features.Elements[element].Parent;
        }

        return element > 0 ? element : -1;
    }

    /// <summary>Whether a day that stands alone is the text's own: under a letter or a poem, or above an entry of a diary.</summary>
    private bool IsDayOfText(int index, InfoLineKind kind) =>
        kind == InfoLineKind.Day && (prose.LinesBehind(index) > 0 || HeadsRows(index) || (hasDaysAmidText ??= HasDaysAmidText()));

    /// <summary>Whether bare days head two rows of a table, each with what happened then.</summary>
    private bool HeadsRows(int index)
    {
        if (!HeadsRow(index))
        {
            return false;
        }

        var table = Around(features.Blocks[index].Owner, "table");
        for (var i = Math.Max(0, index - FarthestRow); i < features.Blocks.Length && i <= index + FarthestRow; i++)
        {
            if (i != index && HeadsRow(i) && Around(features.Blocks[i].Owner, "table") == table && InfoLine.KindOf(features.TextOf(features.Blocks[i]).ToString()) == InfoLineKind.Day)
            {
                return true;
            }
        }

        return false;
    }

    private bool HeadsRow(int index)
    {
        var owner = features.Blocks[index].Owner;
        return features.Elements[owner].Tag is "td" or "th" && features.Elements[features.Elements[owner].Parent].Tag == "tr" && features.Elements[owner].Parent == owner - 1
            && features.Elements[owner].End < features.Elements[owner - 1].End;
    }

    private bool HasDaysAmidText()
    {
        for (var i = titleBlock + 1; i < features.Blocks.Length; i++)
        {
            var line = features.TextOf(features.Blocks[i]);
            if (line.Length <= LongestDay && prose.Holds(i) && InfoLine.KindOf(line.ToString()) == InfoLineKind.Day)
            {
                return true;
            }
        }

        return false;
    }
}
