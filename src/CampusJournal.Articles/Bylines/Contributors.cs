using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>
/// Reads the one contributor whom a line above or below the text names: by its form, by the office in the line below it, or by standing
/// alone at the right margin. Several such lines are speakers or winners.
/// </summary>
internal static class Contributors
{
    private const int LinesAbove = 8;
    private const int LinesBelow = 3;
    private const int LongestName = 12;

    private static readonly string[] Writing = [.. KoreanRoles.Writers, .. KoreanRoles.Contributors.Split('|'), "글", "정리", "취재", "사진", "주필", "리포터"];

    /// <summary>Reads it; null without one.</summary>
    public static FoundAuthors? Read(PageContext page, string? title, BodyText body)
    {
        var (first, last) = LineCut.Prose(body.Lines);
        if (!page.IsKorean || last < 0)
        {
            return null;
        }

        var (above, below) = (body.Lines[first].Block, body.Lines[last].Block);
        var start = Math.Max(page.TitleBlock(title) + 1, above - LinesAbove);
        return Only(page, title, start, above) ?? Only(page, title, below + 1, Math.Min(page.Features.Blocks.Length, below + 1 + LinesBelow));
    }

    private static FoundAuthors? Only(PageContext page, string? title, int start, int end)
    {
        FoundAuthors? only = null;
        for (var i = start; i < end; i++)
        {
            if (OtherVoices.IsOfLife(page, title, i) || At(page, i, end) is not { } found)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = found;
        }

        return only;
    }

    private static FoundAuthors? At(PageContext page, int index, int end)
    {
        const Signs elsewhere = Signs.Elsewhere | Signs.Caption | Signs.Nav | Signs.Share;
        var features = page.Features;
        ref readonly var block = ref features.Blocks[index];
        if (block.LinkLength > 0 || (page.Inherited[block.Owner] & elsewhere) != 0)
        {
            return null;
        }

        var line = features.TextOf(block).ToString();
        if (SignedLine.OfContributor(line) is { } contributor)
        {
            return contributor;
        }

        // Reporters have conditions of their own.
        if (KoreanWriters.Read(line) is null && WholeByline.Read(line) is { Authors: [{ Kind: "person" } writer] } signed && KoreanSurnames.IsUsualName(writer.Name)
            && (features.Elements[block.Owner].AlignsRight || MayWrite(line, writer)))
        {
            return signed;
        }

        if (line.Length > LongestName || !KoreanSurnames.IsUsualName(line))
        {
            return null;
        }

        var office = index + 1 < end && features.Blocks[index + 1].LinkLength == 0 ? features.TextOf(features.Blocks[index + 1]) : default;
        if (SignedLine.IsOffice(office))
        {
            return FoundAuthors.People($"{line} / {office}", [line], office.Trim("()").ToString());
        }

        return features.Elements[block.Owner].AlignsRight ? FoundAuthors.People(line, [line]) : null;
    }

    /// <summary>Whether a line in no place of its own names a writer: with a mail alone, or as one who writes or teaches. A director or a mayor is whom a text is about.</summary>
    private static bool MayWrite(string line, Author writer) => writer.Role is not { } role ? writer.Email is not null
        : Array.Exists(Writing, end => role.EndsWith(end, StringComparison.Ordinal)) && (role.EndsWith("기자", StringComparison.Ordinal) || line.StartsWith(writer.Name, StringComparison.Ordinal) || BylineLine.Is(line));
}
