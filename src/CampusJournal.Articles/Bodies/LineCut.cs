using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>Many small cuts by what the lines say: repeated titles, related links, captions, furniture, copyright, signatures, tails.</summary>
internal static class LineCut
{
    private const int NearTop = 12;

    public static BodyText Apply(ContainerCut cut, string? title, IReadOnlyList<int> containers)
    {
        var kept = new List<BodyLine>(cut.Lines.Count);
        var captions = cut.Captions;
        var signatures = cut.Signatures;
        string? copyright = null;
        var titleKey = Spaces.Key(title);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cut.Lines.Count; i++)
        {
            var line = cut.Lines[i];
            switch (Kind(line, i, cut.Lines.Count, titleKey))
            {
                case LineKind.Caption: captions.Add(line.Text); break;
                case LineKind.Signature: signatures.Add(line.Text); break;
                case LineKind.Copyright: copyright ??= line.Text; break;
                case LineKind.Text when line.Text.Length <= 60 || seen.Add(line.Text): kept.Add(line); break;
            }
        }

        CutRelatedTail(kept);
        while (kept.Count > 1 && kept[^1].IsHeading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return new(kept, captions, signatures, copyright, containers);
    }

    private static LineKind Kind(in BodyLine line, int position, int count, string titleKey)
    {
        var text = line.Text;
        var length = text.Length;
        if (line.IsFirstHeading || (length < 180 && (line.LinkLength > length * 0.8 || (line.LinkLength > 0 && line.LinkLength >= text.Count(char.IsLetterOrDigit)))))
        {
            return LineKind.Other;
        }

        if (position < NearTop && titleKey.Length > 0 && length < 400 && Spaces.Key(text) == titleKey)
        {
            return LineKind.Other;
        }

        if (length < 250 && LineKinds.IsCopyright(text))
        {
            return LineKind.Copyright;
        }

        if (length < 200 && (line.LinkLength > 0 || length < 40) && LinePhrases.IsRelated(text))
        {
            return LineKind.Other;
        }

        if ((length < 250 && LineKinds.HasCaptionMark(text)) || (length < 160 && LineKinds.IsCredit(text)))
        {
            return LineKind.Caption;
        }

        var isNearTop = position < 7;
        if (isNearTop && length < 90 && LineKinds.IsBylineOrDate(text))
        {
            return LineKind.Signature;
        }

        if (LinePhrases.IsFurniture(text))
        {
            return LineKind.Other;
        }

        return (position < 3 || position >= count - 8) && LineKinds.IsKoreanSignature(text) ? LineKind.Signature : LineKind.Text;
    }

    /// <summary>Cuts at a heading for other articles when nothing but short or linked lines follows.</summary>
    private static void CutRelatedTail(List<BodyLine> lines)
    {
        var hasText = false;
        var tail = lines.Count;
        for (var i = lines.Count - 1; i > lines.Count * 0.5 && i > 1; i--)
        {
            if (!hasText && LinePhrases.IsTailHeading(lines[i].Text))
            {
                tail = i;
            }

            hasText |= lines[i].Text.Length > 160 && lines[i].LinkLength * 3 < lines[i].Text.Length;
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
