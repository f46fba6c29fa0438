using System.Buffers;
using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Dates;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the headline's second line from elements that are named so.</summary>
internal static class SubtitleReader
{
    private const int Longest = 400;
    private const int LongestLine = 120;
    private const int LightestLine = 12;
    private const int FewestWords = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create(">|»›@");
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(",“”‘’…!?");

    /// <summary>Names of Korean systems; their element is never part of the text.</summary>
    private static readonly ClassNames CmsNames = new(
        "article-head-sub", "headline-sub", "arl_view_sub_title", "view_sub_t", "font_subtitle", "subheading", "sub_title", "art_subtit", "article_stit");

    private static readonly ClassNames Names = new("subtitle", "sub-title", "article-subtitle", "article__subtitle", "dek", "deck", "standfirst", "subheadline");

    /// <summary>Reads the subtitle and whether its element is apart from the body.</summary>
    public static (string? Text, bool IsApart) Read(PageContext page, string? title)
    {
        var features = page.Features;
        var (found, isApart) = ((string?)null, false);
        for (var i = 1; i < features.Elements.Length; i++)
        {
            ref var element = ref features.Elements[i];
            var isCms = CmsNames.AreIn(element.Class) || element.Id is "font_subtitle" || IsSecondInTitleCell(features, i);
            if (!isCms && (found is not null || !Names.AreIn(element.Class)))
            {
                continue;
            }

            if ((page.Inherited[i] & Signs.Elsewhere) == 0 && features.TextOf(i) is { Length: >= 2 and <= Longest } text && Spaces.Key(text) != Spaces.Key(title))
            {
                (found, isApart) = (text, isCms);
                if (isCms)
                {
                    break;
                }
            }
        }

        return (found, isApart);
    }

    /// <summary>Reads the line right under the headline where nothing names it: a phrase that is no sentence, which would be the lead, and in no body.</summary>
    /// <param name="page">The page.</param>
    /// <param name="draft">Its record, with the title, the byline and the captions.</param>
    /// <param name="body">The body.</param>
    public static string? UnderHeadline(PageContext page, ArticleDraft draft, BodyText body)
    {
        var features = page.Features;
        var headline = page.TitleBlock(draft.Title);
        var line = headline + 1;
        if (headline < 0 || body.Lines.Count == 0 || line >= body.Lines[0].Block || !body.Containers.All(container => features.Blocks[line].Start < features.Elements[container].TextStart))
        {
            return null;
        }

        ref readonly var block = ref features.Blocks[line];
        var isApart = (page.Inherited[block.Owner] & (Signs.Cut | Signs.Figure | Signs.Gallery)) != 0;
        return !isApart && block is { LinkLength: 0, Length: <= LongestLine } && IsSecondLine(features.TextOf(block).ToString(), page, draft) ? Whole(features, line) : null;
    }

    private static bool IsSecondLine(string text, PageContext page, ArticleDraft draft) => IsPhrase(text) && !IsOfAnotherKind(text)
        && DateForms.Find(text, page.DateOrder, 0) is null && !draft.Captions.Contains(text) && draft.Byline?.Contains(text, StringComparison.Ordinal) != true;

    /// <summary>The line, with those that stand in the same element below it: a second line may be broken in two.</summary>
    private static string Whole(PageFeatures features, int line)
    {
        var owner = features.Blocks[line].Owner;
        ref readonly var element = ref features.Elements[owner];
        return element.Blocks is 2 or 3 && features.BlockAt(element.TextStart) == line && element.TextLength <= LongestLine ? features.TextOf(owner) : features.TextOf(features.Blocks[line]).ToString();
    }

    /// <summary>Whether a line is three words or holds the signs of a sentence; one or two words are a section or a button.</summary>
    private static bool IsPhrase(string text) => Spaces.Weight(text) >= LightestLine && text.AsSpan().IndexOfAny(Separators) < 0
        && (text.AsSpan().Count(' ') >= FewestWords - 1 || text.AsSpan().IndexOfAny(Punctuation) >= 0) && text.Count(char.IsLetter) > text.Length / 2;

    private static bool IsOfAnotherKind(string text) => LineKinds.IsSentence(text) || LineKinds.IsByline(text) || CaptionMark.EndsInCredit(text)
        || LineKinds.IsKoreanSignature(text) || LineKinds.HasCaptionMark(text) || LineKinds.IsCredit(text) || LinePhrases.IsFurniture(text) || LinePhrases.IsRelated(text)
        || LinePhrases.IsPromotion(text) || CopyrightNotice.MayBe(text) || Colophon.Is(text);

    private static bool IsSecondInTitleCell(PageFeatures features, int element) => features.Elements[element].Tag == "span"
        && features.Elements[features.Elements[element].Parent].Class?.Contains("View_Title", StringComparison.Ordinal) == true;
}
