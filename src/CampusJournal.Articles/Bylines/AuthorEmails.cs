using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Bylines;

/// <summary>Finds an author's e-mail anywhere on the page.</summary>
internal static class AuthorEmails
{
    private const int LongestLine = 180;

    /// <summary>Finds the e-mail that stands with an author's name in a line, a link or the next line.</summary>
    public static string? Of(PageContext page, string name)
    {
        var features = page.Features;
        for (var i = 0; i < features.Blocks.Length; i++)
        {
            ref readonly var block = ref features.Blocks[i];
            if (block.Length > LongestLine || !features.TextOf(block).Contains(name, StringComparison.Ordinal)
                || (page.Inherited[block.Owner] & (Signs.Comment | Signs.Related)) != 0)
            {
                continue;
            }

            var next = i + 1 < features.Blocks.Length && features.Blocks[i + 1].Length < 60 ? Emails.Find(features.TextOf(features.Blocks[i + 1])) : null;
            if ((Emails.Find(features.TextOf(block)) ?? next ?? Mailto(features, block)) is { } email)
            {
                return email;
            }
        }

        return null;
    }

    private static string? Mailto(PageFeatures features, TextBlock block)
    {
        for (var i = block.Owner; i < features.Elements[block.Owner].End && features.Elements[i].TextStart <= block.Start + block.Length; i++)
        {
            if (features.Elements[i].Tag == "a" && features.Elements[i].Node.GetAttribute("href") is { } address
                && address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && features.Elements[i].TextEnd >= block.Start)
            {
                return Emails.Find(address.AsSpan(7));
            }
        }

        return null;
    }
}
