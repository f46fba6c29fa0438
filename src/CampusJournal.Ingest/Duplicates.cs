using System.Globalization;
using CampusJournal.Articles;

namespace CampusJournal.Ingest;

/// <summary>Knows the first record of each page's bytes, in 48 bytes a page.</summary>
internal sealed class Duplicates
{
    // The first 128 bits of a digest tell two pages apart as well as all of them.
    private const int Digits = 32;

    private readonly Dictionary<UInt128, UInt128> firsts = [];

    /// <summary>Notes a page's record, unless there was one before.</summary>
    /// <returns>The id of the one before, or null when the page is the first.</returns>
    public string? FirstOf(PageOrigin page, string recordId)
    {
        // Two revisits without their pages have the same bytes, none, which says nothing of the pages.
        if (page is { Length: 0, RefersTo: not null } || !TryParse(page.Sha256, out var sha256) || !TryParse(recordId, out var id) || firsts.TryAdd(sha256, id) || firsts[sha256] == id)
        {
            return null;
        }

        return firsts[sha256].ToString("x32", CultureInfo.InvariantCulture);
    }

    private static bool TryParse(string? hex, out UInt128 number)
    {
        number = default;
        return hex?.Length >= Digits && UInt128.TryParse(hex.AsSpan(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
    }
}
