using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Fields;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;
using CampusJournal.Articles.Review;

namespace CampusJournal.Articles.Scrapes;

/// <summary>
/// Reads a page that was saved as text. Scrapes of NDsoft pages follow a grammar of lines: UPDATE, HOME, title, bullets, caption, body,
/// byline, copyright, and furniture to the end. Any other text is a title and paragraphs. No line is ever taken for markup.
/// </summary>
internal sealed class ScrapeReader
{
    private const int LongestTitle = 200;
    private const int LongestInfoLine = 120;

    /// <summary>More running text below a copyright line is of the article; less may be the site's.</summary>
    private const int LeastText = 160;

    // Word processors break a line with a vertical tab and a page with a form feed.
    private static readonly char[] LineEnds = ['\n', '\v', '\f'];

    private readonly ArticleDraft draft = new();
    private readonly List<string> captions = [];
    private readonly List<List<string>> paragraphs = [];
    private readonly bool isKorean;
    private readonly bool hasSite;
    private bool paragraphEnded = true;
    private bool proseFollows;
    private int[]? proseBelow;

    private ScrapeReader(string text)
    {
        isKorean = PageContext.HasHangul(text);
        hasSite = ScrapeLines.IsSiteScrape(text);
    }

    public static ArticleDraft Read(string text, PieceRepair repair)
    {
        var repaired = repair.Repair(text);
        var reader = new ScrapeReader(repaired.Repaired.Text);
        var lines = reader.draft.Take(repaired).Split(LineEnds, StringSplitOptions.TrimEntries);
        var index = 0;
        var lastProse = Array.FindLastIndex(lines, ScrapeLines.IsProse);
        while (index < lines.Length && !reader.EndsAt(lines, index, lastProse))
        {
            reader.proseFollows = index < lastProse;
            reader.Take(lines[index], !reader.hasSite && ScrapeLines.IsListed(lines, index));
            index++;
        }

        reader.Finish(lines.AsSpan(Math.Min(index, lines.Length)));
        return reader.draft;
    }

    /// <summary>
    /// Whether the article has ended above a line. What may be furniture ends only a site's page while prose follows, and a copyright line
    /// with more of the article below it stands between two parts.
    /// </summary>
    private bool EndsAt(string[] lines, int index, int lastProse)
    {
        var line = lines[index];
        var mayEnd = hasSite || (paragraphs.Count > 0 && index >= lastProse);
        if ((mayEnd && CopyrightNotice.Is(line)) || (paragraphs.Count > 0 && CopyrightNotice.IsFull(line)))
        {
            draft.Copyright ??= line;
            return Ends(lines, index, lastProse);
        }

        if (!mayEnd || paragraphs.Count == 0 || line.Length == 0 || !ScrapeLines.EndsArticle(line))
        {
            return false;
        }

        return !ScrapeLines.MayGoOn(line) || Ends(lines, index, lastProse);
    }

    /// <summary>Whether little running text follows up to the next line that may end the article; says so when some does.</summary>
    private bool Ends(string[] lines, int index, int lastProse)
    {
        var below = index < lastProse ? (proseBelow ??= ScrapeLines.ProseBelow(lines))[index] : 0;
        if (below is > 0 and < LeastText)
        {
            draft.WarnOfLeftOutText();
        }

        return below < LeastText;
    }

    private void Take(string line, bool isListed)
    {
        if (line.Length == 0)
        {
            paragraphEnded = true;
            return;
        }

        if (line == draft.Copyright || (hasSite && paragraphs.Count > 0 && ScrapeLines.EndsArticle(line)))
        {
            return;
        }

        var isBullet = ScrapeLines.TryBullet(line, out var content);
        var isInfo = content.Length <= LongestInfoLine && (TakeStamp(content) || TakeSection(content) || TakeDate(content, isBullet) || TakeIssue(content, isBullet) || TakeByline(content, isBullet));
        if (isInfo || (hasSite && LinePhrases.IsFurniture(content)))
        {
            return;
        }

        if (!isListed && ScrapeLines.IsCaption(line, hasSite))
        {
            captions.Add(line);
            return;
        }

        TakeText(line);
    }

    private bool TakeStamp(string line)
    {
        if (DateForms.Find(line, Order) is not { } date || !DateLabels.IsSiteStamp(line.AsSpan(0, date.Index)))
        {
            return false;
        }

        draft.SiteUpdated ??= date.Iso(isKorean);
        return true;
    }

    private bool TakeSection(string line)
    {
        if (paragraphs.Count > 0 || !line.StartsWith("HOME", StringComparison.Ordinal) || (line.Length > 4 && line[4] is not (' ' or '>' or '\u00a0')))
        {
            return false;
        }

        var section = line[4..].Trim(' ', '>', '\u00a0');
        draft.Section ??= section.Length > 0 ? section : null;
        return true;
    }

    /// <summary>Takes "승인 2013.03.13 01:55" and its kin: a labelled date in a line of its own.</summary>
    private bool TakeDate(string line, bool isBullet)
    {
        var kind = InfoLine.KindOf(line);
        if (DateForms.Find(line, Order) is not { } date || !(isBullet || kind != InfoLineKind.None))
        {
            return false;
        }

        var from = 0;
        var isOfPage = isBullet || hasSite || paragraphs.Count == 0;
        for (var found = (FoundDate?)date; found is { } next; found = DateForms.Find(line, Order, from))
        {
            var label = DateLabels.Of(line.AsSpan(from, next.Index - from));
            isOfPage |= label != DateLabel.None && kind == InfoLineKind.Facts;
            if (label == DateLabel.Modified)
            {
                draft.Modified ??= next.Iso(isKorean);
            }
            else if (isOfPage && (label == DateLabel.Published || (paragraphs.Count == 0 && (isBullet || !IsSiteHead))))
            {
                (draft.Date, draft.DateSource) = draft.Date is null ? (next.Iso(isKorean), "info-line") : (draft.Date, draft.DateSource);
            }

            from = next.End;
        }

        // A bare day below the title is the text's own: that of a letter, or under a poem.
        return isOfPage;
    }

    /// <summary>Takes "2024년 4월호" above the text, below the title or among a site's bullets.</summary>
    private bool TakeIssue(string line, bool isBullet)
    {
        if (!isKorean || paragraphs.Count > 0 || (draft.Title is null && !isBullet) || IssueLine.Read(line, null) is not { } month)
        {
            return false;
        }

        draft.Month ??= (month.Iso(), "info-line");
        return true;
    }

    private bool TakeByline(string line, bool isBullet)
    {
        // Amid the text and in rows, contributors' lines name speakers.
        var isPlaced = (isBullet || hasSite || paragraphs.Count > 0 || draft.Title is not null)
            && (SignedLine.OfContributor(line) is null || (draft.Authors.Count == 0 && (paragraphs.Count == 0 || !proseFollows)));
        if (!isPlaced || ScrapeLines.Byline(line, isBullet) is not { } found)
        {
            return false;
        }

        draft.Byline ??= found.Byline;
        foreach (var author in found.Authors)
        {
            Add(author);
        }

        return true;
    }

    /// <summary>Adds an author; a second line about the same one adds what the first lacked.</summary>
    private void Add(Author author)
    {
        var index = draft.Authors.FindIndex(other => other.Name == author.Name);
        if (index < 0)
        {
            draft.Authors.Add(author);
            return;
        }

        var known = draft.Authors[index];
        draft.Authors[index] = known with { Role = known.Role ?? author.Role, Email = known.Email ?? author.Email };
    }

    private void TakeText(string line)
    {
        if (line == draft.Title)
        {
            return;
        }

        line = TakeBracketedByline(line, out var hadByline);
        var isTitle = paragraphs.Count == 0 && draft.Title is null && !hadByline && line.Length < LongestTitle && captions.Count == 0
            && (!LineKinds.IsSentence(line) || line[^1] is '!' or '?');
        if (isTitle)
        {
            draft.Title = ScrapeLines.WithoutTitleLabel(line);
            paragraphEnded = true;
            return;
        }

        if (paragraphEnded || paragraphs.Count == 0)
        {
            paragraphs.Add([]);
            paragraphEnded = false;
        }

        paragraphs[^1].Add(line);
    }

    /// <summary>Takes "[한국대학신문 한명섭 기자]" off the start of the first paragraph.</summary>
    private string TakeBracketedByline(string line, out bool found)
    {
        found = false;
        var close = line[0] is '[' ? line.IndexOf(']') : -1;
        if (close is < 0 or > 40 || paragraphs.Count > 0 || KoreanByline.Find(line[..close]) is not { } match)
        {
            return line;
        }

        found = true;
        draft.Byline ??= line[..(close + 1)];
        draft.Authors.AddRange(FoundAuthors.People(null, match.Names, match.Role).Authors);
        return line[(close + 1)..].TrimStart();
    }

    private void Finish(ReadOnlySpan<string> furniture)
    {
        foreach (var line in furniture)
        {
            draft.Copyright ??= CopyrightNotice.Is(line.Trim()) ? line.Trim() : null;
        }

        // Where no blank line parts the paragraphs, each line is one.
        var separator = paragraphs.Count > 1 ? "\n" : "\n\n";
        draft.Body = string.Join("\n\n", paragraphs.Select(lines => string.Join(separator, lines)));
        draft.Captions = captions;
        draft.Publisher = CopyrightLine.Publisher(draft.Copyright);
        draft.Language = LanguageGuess.Of(draft.Body);
        draft.Kind = draft.Body.Length == 0 && draft.Title is null ? "empty" : "article";
        draft.TakeMonth();
    }

    /// <summary>Gets a value indicating whether the lines above a site's headline are read, where today's day stands.</summary>
    private bool IsSiteHead => hasSite && draft.Title is null;

    private DateOrder Order => isKorean ? DateOrder.YearFirst : DateOrder.MonthFirst;
}
