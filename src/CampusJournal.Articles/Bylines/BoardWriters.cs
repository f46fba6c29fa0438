using System.Text.RegularExpressions;
using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads the bare Korean names by which boards, blogs and small papers tell who wrote: behind a label (글쓴이 : 홍길동, Name : 홍길동, 작성 홍길동,
/// 김보람), in the cell beside it, before a mail in brackets, in an element called nick or writer. They stand around the headline, or right behind the text.
/// </summary>
internal sealed partial class BoardWriters(PageContext page, string? title, BodyText body)
{
    private const int LinesAbove = 8;
    private const int LinesBelow = 12;
    private const int LinesBehind = 3;
    private const int LongestLine = 120;
    private const int LongestElement = 40;
    private const int Levels = 6;
    private const Signs NotHere = Signs.Elsewhere | Signs.Caption | Signs.Nav | Signs.Share | Signs.Login;

    private static readonly ClassNames PersonClasses =
        new("nick", "nickname", "p-nick", "nick_name", "writer", "write", "txt_writer", "author", "member", "sv_member", "username", "user_name", "wr", "by", "wname", "reporter", "submitted");

    private readonly PageFeatures features = page.Features;

    /// <summary>Signs that the text itself stands under say nothing about its writer.</summary>
    private readonly Signs notHere = NotHere & ~(body.Lines.Count == 0 ? Signs.None : page.Inherited[page.Features.Blocks[body.Lines[0].Block].Owner]);

    /// <summary>Reads the first; null without any.</summary>
    public FoundAuthors? Read()
    {
        var (first, last) = LineCut.Prose(body.Lines);
        if (!page.IsKorean)
        {
            return null;
        }

        var heading = page.TitleBlock(title);
        var above = last < 0 ? heading + LinesBelow : Math.Min(body.Lines[first].Block, body.Lines[0].Block + LinesBehind);
        var (start, end) = (Math.Max(0, (heading < 0 ? above : Math.Min(heading, above)) - LinesAbove), Math.Min(features.Blocks.Length, above + 1));
        return In(start, end) ?? InElements(start, end) ?? (last < 0 ? null : In(body.Lines[last].Block + 1, Math.Min(features.Blocks.Length, body.Lines[last].Block + 1 + LinesBehind)));
    }

    private FoundAuthors? In(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (block.Length is 0 or > LongestLine || (page.Inherited[block.Owner] & notHere & ~Signs.Caption) != 0 || IsOfReply(i))
            {
                continue;
            }

            // A magazine's list of credits names the writer among others.
            var line = features.TextOf(block).ToString();
            if (SubmittedLine.Read(line, page.DateOrder) is { } submitted && KoreanSurnames.MayBeName(submitted.Who))
            {
                return FoundAuthors.People(submitted.Who, [submitted.Who]);
            }

            if (LineKinds.IsSentence(line) || ((page.Inherited[block.Owner] & notHere) != 0 && !OfText().IsMatch(line)))
            {
                continue;
            }

            var next = i + 1 < features.Blocks.Length && features.Blocks[i + 1].Length <= LongestElement ? features.TextOf(features.Blocks[i + 1]).ToString() : "";
            if ((OfLine(line) ?? (Label().IsMatch(line) ? OfCell(next) : null)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // 이름 : 홍길동 in a row behind the text, with what the reader says below it.
    private bool IsOfReply(int index) => features.TextOf(features.Blocks[index]).TrimStart() is ['이', '름', ..] && OtherVoices.Hold(page, title, index);

    /// <summary>Reads the names behind the labels of a line, or before a mail beside a day; null when it is anything else.</summary>
    internal static FoundAuthors? OfLine(string line)
    {
        if (AfterColon().Match(line) is { Success: true } labelled && Names(labelled) is { } names)
        {
            return FoundAuthors.People(labelled.Value.Trim(), names, null, Emails.Find(line));
        }

        if (Works().Match(line) is { Success: true } works && Names(works) is { } makers && IsInfo(line[works.Length..]))
        {
            return FoundAuthors.People(works.Value.Trim(), makers, null, Emails.Find(line));
        }

        if (BesideDay().Match(line) is { Success: true } beside && Names(beside) is { } writers && DateForms.Find(line, DateOrder.YearFirst) is not null)
        {
            return FoundAuthors.People(beside.Value.Trim(), writers, null, Emails.Find(line));
        }

        if (WithoutDay(line) is { } undated && undated.Length < line.Length && SignedLine.OfContributor(undated) is { } contributor)
        {
            return contributor;
        }

        return BeforeMail().Match(line) is { Success: true } mailed && Names(mailed) is [var only] && DateForms.Find(line, DateOrder.YearFirst) is not null
            ? FoundAuthors.People(only, [only], null, Emails.Find(line)) : null;
    }

    private static FoundAuthors? OfCell(string cell) => Cell().Match(cell) is { Success: true } match && Names(match) is { } names
        ? FoundAuthors.People(BylineParser.Printed(cell), names, null, Emails.Find(cell)) : null;

    /// <summary>Reads the element called nick or writer, or the name set apart in one, that holds nothing but a name and a day.</summary>
    private FoundAuthors? InElements(int start, int end)
    {
        if (start >= end)
        {
            return null;
        }

        var (from, to) = (features.Blocks[start].Start, features.Blocks[end - 1].Start + features.Blocks[end - 1].Length);
        for (var e = 1; e < features.Elements.Length && features.Elements[e].TextStart < to; e++)
        {
            ref var element = ref features.Elements[e];
            var near = features.NearSigns(e, Levels);
            var isOfPerson = PersonClasses.AreIn(element.Class) || (near & Signs.Byline) != 0;
            if (element.TextStart < from || element.TextEnd - element.TextStart is 0 or > LongestElement || (page.Inherited[e] & notHere) != 0
                || !(isOfPerson || (near & Signs.Info) != 0))
            {
                continue;
            }

            var text = WithoutDay(features.TextOf(e));
            if ((OfLine(text) ?? (isOfPerson ? WholeByline.Read(text) : null)) is { } found)
            {
                return found;
            }

            if ((isOfPerson && KoreanSurnames.IsUsualName(text)) || ((PersonClasses.AreIn(element.Class) || (isOfPerson && element.Tag is "b" or "strong")) && KoreanSurnames.MayBeName(text)))
            {
                return FoundAuthors.People(text, [text], null, null);
            }
        }

        return null;
    }

    private static string WithoutDay(string text) => DateForms.Find(text, DateOrder.YearFirst) is { Index: > 0 } day && text.AsSpan(day.End).TrimStart("일日").IsEmpty ? text[..day.Index].Trim(' ', '|', '·', '/') : text.Trim();

    private static List<string>? Names(Match match)
    {
        var names = match.Groups["name"].Captures.Select(capture => capture.Value).Distinct().ToList();
        return names.TrueForAll(name => KoreanSurnames.MayBeName(name)) ? names : null;
    }

    /// <summary>Whether what follows the names is nothing, or days, counters and labels.</summary>
    private static bool IsInfo(string rest) => string.IsNullOrWhiteSpace(Emails.Without(rest).Trim(' ', '(', ')', '|', '/', '<', '>')) || InfoLine.Is(rest);

    // The board's row goes on with an address, a day, a counter: 글쓴이 : 홍길동 (121.♡.12.9), Name : 홍길동  Date : 2002-07-26.
    [GeneratedRegex(@"(?<![가-힣A-Za-z])(?:" + KoreanRoles.WriterLabels + @"|작성|글|기고|집필|by|name|writer|author|posted by)\s?[:：=]\s?(?<name>[가-힣]{2,4})(?:\s?[,·ㆍ]\s?(?<name>[가-힣]{2,4})(?!\s?[:：=]))*(?![가-힣A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterColon();

    // Without a colon the whole line must be a byline's: 작성 홍길동, 김보람; 글 홍길동 · 그림 김보람; by 홍길동 | 2005/06/26 01:14.
    [GeneratedRegex(@"^\s?(?:" + KoreanRoles.WriterLabels + @"|작성|글|기고|by|writer|posted by)\s(?<name>[가-힣]{2,4})(?:\s?[,·ㆍ/|]\s?(?:(?:글|그림|삽화|일러스트)\s)?(?<name>[가-힣]{2,4}))*(?![가-힣A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Works();

    // 사회 2006/10/20 04:45 Posted by 홍길동.
    [GeneratedRegex(@"(?<![A-Za-z])(?:posted by|written by|by)\s(?<name>[가-힣]{2,4})(?![가-힣])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BesideDay();

    [GeneratedRegex(@"(?<![가-힣])(?<name>[가-힣]{2,4})\s?\(\s?[\w.+-]{1,64}@[\w.-]{1,64}\s?\)")]
    private static partial Regex BeforeMail();

    [GeneratedRegex(@"^\s?(?:" + KoreanRoles.WriterLabels + @"|이\s름|name|writer)\s?[:：]?\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:글|취재)\s?[=:：]?\s?[가-힣]{2,4}$")]
    private static partial Regex OfText();

    [GeneratedRegex(@"^\s?(?<name>[가-힣]{2,4})(?:\s?[,·ㆍ]\s?(?<name>[가-힣]{2,4}))*\s?(?:\(?[\w.+@♡*-]{1,64}\)?)?$")]
    private static partial Regex Cell();
}
