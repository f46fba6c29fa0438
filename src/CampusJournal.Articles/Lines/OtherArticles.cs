using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Lines;

/// <summary>Tells lines below the text that stand under a heading of other articles: their days and writers are not the page's.</summary>
internal static class OtherArticles
{
    // Lines between the heading and what tells of one of the articles.
    private const int FarthestHeading = 12;
    private const int LongestHeading = 20;

    /// <summary>Whether such a heading stands between the text and a line.</summary>
    /// <param name="features">The page.</param>
    /// <param name="prose">Its running text.</param>
    /// <param name="index">The line's block.</param>
    public static bool AreAbove(PageFeatures features, ProseFlows prose, int index)
    {
        for (var i = index - 1; i > 0 && index - i <= FarthestHeading && prose.LinesBehind(i) > 0; i--)
        {
            if (features.Blocks[i].Length <= LongestHeading && LinePhrases.IsTailHeading(features.TextOf(features.Blocks[i]).ToString()))
            {
                return true;
            }
        }

        return false;
    }
}
