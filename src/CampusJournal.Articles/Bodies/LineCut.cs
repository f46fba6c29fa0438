using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bodies;

/// <summary>Many small cuts by what the lines say: repeated titles, related links, captions, furniture, copyright, signatures, tails.</summary>
internal static class LineCut
{
    // Lengths in characters and places in lines, set by hand.
    private const int NearTop = 12;
    private const int MostKickers = 2;
    private const int LongestKicker = 24;
    private const int BylineLines = 7;
    private const int SignatureLinesAbove = 3;
    private const int SignatureLinesBelow = 8;
    private const int PromotionLines = 5;
    private const int LongestTitle = 400;
    private const int LongestLink = 180;
    private const double LinkShare = 0.8;
    private const int LongestRelated = 200;
    private const int LongestUnlinkedRelated = 40;
    private const int LongestCaption = 250;
    private const int MostCaptions = 6;
    private const int LongestCredit = 160;
    private const int LongestByline = 90;

    /// <summary>Shorter lines may stand twice: a refrain, a name in an interview.</summary>
    private const int LongestRepeated = 60;

    /// <summary>A heading at the end of the body that is a sentence of this length is text.</summary>
    private const int ShortestSentence = 40;

    private const int FewestLinesOfText = 3;

    /// <summary>A line of more weight with less than a third of links is text.</summary>
    private const int ShortestTailText = 160;

    public static BodyText Apply(ContainerCut cut, string? title, IReadOnlyList<int> containers)
    {
        var kept = new List<BodyLine>(cut.Lines.Count);
        var captions = cut.Captions;
        var signatures = cut.Signatures;
        string? copyright = null;
        var titleKey = Spaces.Key(title);
        var (first, last) = Prose(cut.Lines);
        var places = new Dictionary<string, (int, int, string?)>(StringComparer.Ordinal);
        for (var i = 0; i < cut.Lines.Count; i++)
        {
            var line = cut.Lines[i];
            switch (Kind(cut, i, titleKey, i > first && i < last))
            {
                case LineKind.Caption: captions.Add(line.Text); break;
                case LineKind.Signature: signatures.Add(line.Text); break;
                case LineKind.Copyright: copyright ??= line.Text; break;
                case LineKind.Text when line.Text.Length <= LongestRepeated || IsOfPlace(places, line.Text, cut.PlaceOf(line)): kept.Add(line); break;
            }
        }

        CutRelatedTail(kept);
        while (kept.Count > 1 && HeadsNothing(kept[^1]) && !kept.TrueForAll(line => line.IsHeading))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        GluedSignature.Split(kept, signatures);

        return new(kept, captions, signatures, copyright, containers);
    }

    /// <summary>Whether the last line heads what was cut.</summary>
    private static bool HeadsNothing(in BodyLine last) => last.IsHeading && !LineKinds.IsKoreanSentence(last.Text)
        && (last.Text.Length < ShortestSentence || !LineKinds.IsSentence(last.Text));

    /// <summary>Whether a line is new or stands beside its like: a refrain is text, a page that prints a paragraph in two places prints it once.</summary>
    private static bool IsOfPlace(Dictionary<string, (int, int, string?)> places, string text, (int, int, string?) place) =>
        places.TryAdd(text, place) || places[text] == place;

    private static LineKind Kind(ContainerCut cut, int position, string titleKey, bool isAmidProse)
    {
        var line = cut.Lines[position];
        return IsPageHeading(cut, line) || IsKicker(cut, position, titleKey) || IsLink(line) || IsTitle(line.Text, position, titleKey)
            || SeriesBox.Holds(cut.Lines, position) ? LineKind.Other
            : CopyrightNotice.Is(line.Text) ? LineKind.Copyright
            : IsRelated(line) ? LineKind.Other
            : IsCaption(cut, position) ? LineKind.Caption
            : !isAmidProse && IsByline(cut, position) ? LineKind.Signature
            : (!isAmidProse && Colophon.NamesPublishers(line.Text)) || IsFurniture(cut, position) ? LineKind.Other
            : !isAmidProse && IsSignature(cut, position) ? LineKind.Signature
            : LineKind.Text;
    }

    private static bool IsPageHeading(ContainerCut cut, in BodyLine line) => line.IsFirstHeading && !IsTextOfHeading(cut, line);

    /// <summary>Whether a few words stand above the headline that the body's element holds as well: a section, a series.</summary>
    private static bool IsKicker(ContainerCut cut, int position, string titleKey) => position < MostKickers && cut.Lines[position].Text.Length < LongestKicker
        && !LineKinds.IsSentence(cut.Lines[position].Text) && cut.Lines.Skip(position + 1).Take(MostKickers).Any(line => line.IsHeading && IsTitle(line.Text, 0, titleKey));

    private static bool IsRelated(in BodyLine line) => line.Text.Length < (line.LinkLength > 0 ? LongestRelated : LongestUnlinkedRelated)
        && LinePhrases.IsRelated(line.Text) && MayLead(line);

    /// <summary>Whether a line may lead to other articles: without a link a whole sentence does not, as "Read more and write more, he told them."</summary>
    private static bool MayLead(in BodyLine line) => line.LinkLength > 0 || line.Text.Contains(':') || !LineKinds.IsSentence(line.Text);

    private static bool IsCaption(ContainerCut cut, int position)
    {
        var text = cut.Lines[position].Text;
        return (text.Length < LongestCaption && LineKinds.HasCaptionMark(text) && IsOfPicture(cut, position))
            || (text.Length < LongestCredit && (LineKinds.IsCredit(text) || CaptionMark.EndsInCredit(text)));
    }

    private static bool IsByline(ContainerCut cut, int position)
    {
        var text = cut.Lines[position].Text;
        return position < BylineLines && text.Length < LongestByline && (LineKinds.IsByline(text) || cut.Days.AreIn(text));
    }

    private static bool IsFurniture(ContainerCut cut, int position)
    {
        var line = cut.Lines[position];
        return LinePhrases.IsFurniture(line.Text)
            || ((line.LinkLength > 0 || position >= cut.Lines.Count - PromotionLines) && LinePhrases.IsPromotion(line.Text));
    }

    private static bool IsSignature(ContainerCut cut, int position)
    {
        var text = cut.Lines[position].Text;
        var isBelow = position >= cut.Lines.Count - SignatureLinesBelow;
        return (isBelow && (cut.Days.AreIn(text) || LineKinds.IsLabelledByline(text)))
            || ((isBelow || position < SignatureLinesAbove) && LineKinds.IsKoreanSignature(text));
    }

    /// <summary>Where the first and the last sentence of some length stand: days and people between them are those that the text speaks of.</summary>
    internal static (int First, int Last) Prose(IReadOnlyList<BodyLine> lines)
    {
        var (first, last) = (lines.Count, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (ProseFlows.IsProse(lines[i].Text, lines[i].LinkLength))
            {
                (first, last) = (Math.Min(first, i), i);
            }
        }

        return (first, last);
    }

    /// <summary>Whether a marked line belongs to a picture: as many pictures stand among the marked lines as there are, or the line speaks of one.</summary>
    private static bool IsOfPicture(ContainerCut cut, int position)
    {
        var text = cut.Lines[position].Text;
        if (CaptionMark.HasPhotoWord(text) || !CaptionMark.IsAlone(text))
        {
            return CaptionMark.IsAlone(text);
        }

        var (first, last) = (position, position);
        while (first > 0 && position - first < MostCaptions && LineKinds.HasCaptionMark(cut.Lines[first - 1].Text))
        {
            first--;
        }

        while (last + 1 < cut.Lines.Count && last - first < MostCaptions && LineKinds.HasCaptionMark(cut.Lines[last + 1].Text))
        {
            last++;
        }

        return last - first < MostCaptions && cut.PicturesAround(cut.Lines[first], cut.Lines[last]) > last - first;
    }

    /// <summary>A first heading that was never closed holds the article, sentence by sentence.</summary>
    private static bool IsTextOfHeading(ContainerCut cut, in BodyLine line) =>
        ProseFlows.IsProse(line.Text, line.LinkLength) && cut.LinesBeside(line) >= FewestLinesOfText;

    /// <summary>Whether a line is a link with little or nothing around it.</summary>
    private static bool IsLink(in BodyLine line) => line.Text.Length < LongestLink
        && (line.LinkLength > line.Text.Length * LinkShare || (line.LinkLength > 0 && line.LinkLength >= line.Text.Count(char.IsLetterOrDigit)));

    private static bool IsTitle(string line, int position, string titleKey) =>
        position < NearTop && titleKey.Length > 0 && line.Length < LongestTitle && Spaces.Key(line) == titleKey;

    /// <summary>Cuts at a heading for other articles when nothing but short or linked lines follows.</summary>
    private static void CutRelatedTail(List<BodyLine> lines)
    {
        var hasText = false;
        var tail = lines.Count;
        for (var i = lines.Count - 1; i > lines.Count * 0.5 && i > 1; i--)
        {
            if (!hasText && LinePhrases.IsTailHeading(lines[i].Text) && (MayLead(lines[i]) || (i + 1 < lines.Count && !LineKinds.IsSentence(lines[i + 1].Text))))
            {
                tail = i;
            }

            hasText |= Spaces.Weight(lines[i].Text) > ShortestTailText && lines[i].LinkLength * 3 < lines[i].Text.Length;
        }

        lines.RemoveRange(tail, lines.Count - tail);
    }

    private enum LineKind
    {
        Text,
        Caption,
        Signature,
        Copyright,
        Other,
    }
}
