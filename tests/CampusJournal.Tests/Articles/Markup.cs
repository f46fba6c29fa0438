using CampusJournal.Articles.Html;

namespace CampusJournal.Tests.Articles;

/// <summary>Markup as the parser gets it, in strings.</summary>
internal static class Markup
{
    public static string Guarded(string page)
    {
        var rest = new char[page.Length];
        return new(rest, 0, NestingGuard.Cuts(page).CopyRest(page, rest));
    }

    public static string WithoutEmbeddedData(string page)
    {
        var rest = page.ToCharArray();
        return new(rest, 0, EmbeddedData.Drop(rest));
    }
}
