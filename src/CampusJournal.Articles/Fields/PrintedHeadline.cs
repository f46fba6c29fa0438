using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>
/// Finds the headline in pages from before headings and style sheets, whose title element names the site: the text beside "제목", or the
/// line right above the text that bold or large type sets apart.
/// </summary>
internal static class PrintedHeadline
{
    private const int Longest = 120;
    private const int LinesAbove = 8;
    private const int ShortestProse = 80;
    private const int LongestLabel = 6;

    /// <summary>The weight of three syllables of Hangul; lighter lines are labels and sections.</summary>
    private const int LightestLine = 6;

    private static readonly ClassNames TitleClasses = new("title", "subject", "tit", "headline", "news_title", "view_title", "tit_info", "bbs_title", "view-title", "view_tit", "tit-box", "title-box", "titleWrap", "tit_area", "title_area");

    private static readonly string[] Labels = ["제목", "제 목", "글제목", "title", "subject"];

    // The head of a list names its columns.
    private static readonly string[] OtherLabels = ["글쓴이", "작성자", "이름", "날짜", "작성일", "등록일", "파일", "조회", "첨부", "name", "writer", "date", "hit"];

    /// <summary>Gives the printed headline where the page does not print the title element's text as a line of its own, or where that is a paper's name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title element's text without the site; null when there is none.</param>
    public static string? Instead(PageContext page, string? title)
    {
        var isPaper = title is null || PaperNames.MayBe(title);
        return isPaper || (page.IsKorean && page.TitleBlock(title) < 0) ? Labelled(page.Features) ?? AboveText(page, title) ?? title : title;
    }

    private static string? Labelled(PageFeatures features)
    {
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            var line = features.TextOf(features.Blocks[i]);
            var label = line[..Math.Max(0, line.IndexOf(':'))].TrimEnd();
            var isInLine = label.Length > 0 && IsAny(label, Labels);
            if (isInLine && line[(line.IndexOf(':') + 1)..].Trim() is { Length: > 1 and <= Longest } behind)
            {
                return behind.ToString();
            }

            if ((isInLine || (line.Length <= LongestLabel && IsAny(line.TrimEnd(" :："), Labels) && IsCell(features, i))) && i + 1 < features.Blocks.Length
                && features.Blocks[i + 1] is { LinkLength: 0, Length: > 1 and <= Longest } next)
            {
                return IsAny(features.TextOf(next).TrimEnd(" :："), OtherLabels) ? null : features.TextOf(next).ToString();
            }
        }

        return null;
    }

    private static bool IsCell(PageFeatures features, int block) => features.Elements[features.Blocks[block].Owner].Tag is "td" or "th" or "dt" or "li";

    private static bool IsAny(ReadOnlySpan<char> text, string[] labels)
    {
        foreach (var label in labels)
        {
            if (text.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first line set apart in the lines above the first sentence; a poem and a calendar have none, so that there it is the first of the page.</summary>
    private static string? AboveText(PageContext page, string? title)
    {
        var (prose, sentence) = (FirstSentence(page, ShortestProse), FirstSentence(page, shortest: 0));
        return Between(page, title, Above(page, prose), prose) ?? Between(page, title, Above(page, sentence), sentence)
            ?? (sentence < 0 ? Between(page, title, 0, page.Features.Blocks.Length) : AboveFacts(page, title, sentence));
    }

    /// <summary>The line right above the day of the article where nothing sets it apart; the upper of two that stand in one element, below which is a subtitle.</summary>
    private static string? AboveFacts(PageContext page, string? title, int sentence)
    {
        var facts = FirstFacts(page, sentence);
        if (facts < 1 || !MayBeHeadline(page, title, facts - 1))
        {
            return null;
        }

        return Line(page, facts > 1 && MayBeHeadline(page, title, facts - 2) && IsAboveSubtitle(page, facts - 2) ? facts - 2 : facts - 1);
    }

    /// <summary>Finds the first of the lines of information above a sentence; -1 without any.</summary>
    private static int FirstFacts(PageContext page, int sentence)
    {
        var facts = sentence - 1;
        while (facts >= 0 && facts >= sentence - LinesAbove && !InfoLine.Is(Line(page, facts)))
        {
            facts--;
        }

        if (facts < 0 || facts < sentence - LinesAbove)
        {
            return -1;
        }

        // Labels may stand in rows of their own, each with its value below it.
        while (facts > 0 && (IsLineOfFacts(Line(page, facts - 1)) || (facts > 1 && IsLabel(Line(page, facts - 2)))))
        {
            facts--;
        }

        return facts;
    }

    private static bool MayBeHeadline(PageContext page, string? title, int block)
    {
        var line = Line(page, block);
        return page.Features.Blocks[block].LinkLength == 0 && Spaces.Weight(line) >= LightestLine
            && !InfoWords.IsName(line) && !LineKinds.IsByline(line) && !IsOther(page, block, line) && Spaces.Key(line) != Spaces.Key(title);
    }

    /// <summary>Whether a line and the next one stand in one element, and it is no menu or trail.</summary>
    private static bool IsAboveSubtitle(PageContext page, int block) =>
        page.Features.IsInside(page.Features.Blocks[block].Owner, Around(page.Features, block + 1)) && !Line(page, block).AsSpan().ContainsAny('|', '>');

    /// <summary>Gives the element in which a line stands with others: of a cell the table.</summary>
    private static int Around(PageFeatures features, int block)
    {
        var owner = features.Blocks[block].Owner;
        var parent = features.Elements[owner].Parent;
        return features.Elements[owner].Tag is "td" or "th" ? features.Elements[parent].Parent : parent;
    }

    /// <summary>The line so many lines above another, without the lines of information between: they may be a list of labels and values.</summary>
    private static int Above(PageContext page, int end)
    {
        var first = end;
        for (var lines = 0; first > 0 && lines < LinesAbove && first > end - (LinesAbove * 3); first--)
        {
            lines += IsLineOfFacts(Line(page, first - 1)) ? 0 : 1;
        }

        return first;
    }

    private static string Line(PageContext page, int block) => page.Features.TextOf(page.Features.Blocks[block]).ToString();

    /// <summary>Whether a line tells of the page or its writer: the day, a label, 작성자 : 한나무, 조회 31, 한나무 기자, 사진 = 상록신문.</summary>
    private static bool IsLineOfFacts(string line) => InfoLine.Is(line) || IsLabel(line) || LineKinds.IsKoreanSignature(line)
        || LineKinds.IsCredit(line) || IsLabelled(line);

    /// <summary>Whether a line is labels of information lines and the names and figures behind them, no word else.</summary>
    private static bool IsLabelled(string line)
    {
        var words = line.Split([' ', ':', '：', '=', '|', '/', '·', ',', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Array.TrueForAll(words, word => InfoWords.IsName(word) || IsWordOfFacts(word)) && IsWordOfFacts(words[0]);
    }

    private static bool IsWordOfFacts(string word) => InfoWords.IsBesideDay(word) || InfoWords.IsOfWriter(word) || InfoWords.IsOfTools(word) || Colophon.HoldsImprint(word) || word.All(char.IsAsciiDigit);

    private static bool IsLabel(string line) => InfoWords.IsLabel(line.TrimEnd(' ', ':', '：').Replace(" ", "", StringComparison.Ordinal));

    private static string? Between(PageContext page, string? title, int first, int end)
    {
        for (var i = Math.Max(0, first); i < end; i++)
        {
            if (Heading(page, i) is { } heading && Spaces.Key(heading) != Spaces.Key(title))
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>A line that is set apart and says what no other line above a text does: the day, the writer, the paper, the head of a list.</summary>
    private static string? Heading(PageContext page, int index)
    {
        var features = page.Features;
        ref readonly var block = ref features.Blocks[index];
        return SetApart(features, block) is { Length: > 0 } text && !IsOther(page, index, text) ? text : null;
    }

    private static bool IsOther(PageContext page, int index, string text)
    {
        ref readonly var block = ref page.Features.Blocks[index];
        return block.Length is 0 or > Longest || (page.Inherited[block.Owner] & Signs.NotProse) != 0
            || IsLineOfFacts(text) || Spaces.Key(text) == Spaces.Key(page.Site) || PaperNames.Is(text)
            || PlaceholderTitles.Are(text) || HeadsLinks(page.Features, index);
    }

    /// <summary>Whether links stand in the two lines below: a column's list of earlier issues has a heading, too.</summary>
    private static bool HeadsLinks(PageFeatures features, int block) =>
        block + 2 < features.Blocks.Length && features.Blocks[block + 1].LinkLength > 0 && features.Blocks[block + 2].LinkLength > 0;

    private static int FirstSentence(PageContext page, int shortest) => Array.FindIndex(page.Features.Blocks, block =>
        (page.Inherited[block.Owner] & Signs.NotProse) == 0 && page.Features.TextOf(block) is var text
        && ProseFlows.IsSentence(text, block.LinkLength) && Spaces.Weight(text) >= shortest && SetApart(page.Features, block) is null);

    /// <summary>The line where bold or large type, or an element called title, holds all of it, or all but the day and the writer behind; null otherwise.</summary>
    private static string? SetApart(PageFeatures features, in TextBlock block)
    {
        for (var e = block.Owner; e < features.Elements[block.Owner].End && features.Elements[e].TextStart <= block.Start; e++)
        {
            ref var element = ref features.Elements[e];
            if (!(TitleClasses.AreIn(element.Class) || element.IsHeading || element.Tag is "b" or "strong" or "big" or "dt" or "caption" or "legend"
                || (element.Tag == "font" && element.Node.GetAttribute("size") is ['+', ..] or ['4' or '5' or '6' or '7'])))
            {
                continue;
            }

            var line = features.TextOf(block).ToString();
            if (block.LinkLength == 0 && element.TextEnd >= block.Start + block.Length)
            {
                return line;
            }

            var text = features.TextOf(e);
            if (text.Length < line.Length && line.StartsWith(text, StringComparison.Ordinal) && InfoLine.Is(line[text.Length..]))
            {
                return text;
            }
        }

        return block.LinkLength == 0 && OpensTitle(features, block) ? features.TextOf(block).ToString() : null;
    }

    /// <summary>Whether a line is the first in an element called title.</summary>
    private static bool OpensTitle(PageFeatures features, in TextBlock block)
    {
        for (var e = features.Elements[block.Owner].Parent; e > 0 && features.Elements[e].TextStart >= block.Start; e = features.Elements[e].Parent)
        {
            if (TitleClasses.AreIn(features.Elements[e].Class))
            {
                return true;
            }
        }

        return false;
    }
}
