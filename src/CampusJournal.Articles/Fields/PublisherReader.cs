using CampusJournal.Articles.Bodies;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the newspaper's name and the copyright line.</summary>
internal static class PublisherReader
{
    private const int LongestLine = 250;

    public static (string? Publisher, string? Copyright) Read(PageContext page, string? copyright)
    {
        copyright ??= Line(page.Features);
        return (page.Site ?? CopyrightLine.Publisher(copyright), copyright);
    }

    /// <summary>The article's own line ("무단 전재") before the site's.</summary>
    private static string? Line(PageFeatures features)
    {
        string? found = null;
        foreach (var block in features.Blocks)
        {
            var line = block.Length > LongestLine ? "" : features.TextOf(block).ToString();
            if (!LineKinds.IsCopyright(line))
            {
                continue;
            }

            if (line.Contains("저작권자", StringComparison.Ordinal) || line.Contains("무단", StringComparison.Ordinal))
            {
                return line;
            }

            found ??= line;
        }

        return found;
    }
}
