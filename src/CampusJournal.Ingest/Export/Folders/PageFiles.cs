using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Folders;

/// <summary>
/// The names of a folder's files. The id makes a name unique, also where upper and lower case are one; date and title are only there
/// for people, and nothing of a title but letters, digits and hyphens.
/// </summary>
internal static partial class PageFiles
{
    private const int IdLength = 32;

    /// <summary>Gives the name of a record's file: <c>2015-06-15-온실-0123456789abcdef0123456789abcdef.md</c>, behind a <c>_</c> that of a draft.</summary>
    public static string Name(ArticleRecord record, bool isDraft)
    {
        var day = record.Date is { } date && Day().IsMatch(date) ? date[..10] : "";
        return (isDraft ? "_" : "") + string.Join('-', new[] { day, Slug.Of(record.Title), Key(record.Id) }.Where(part => part.Length > 0)) + ".md";
    }

    /// <summary>Says whether a name is one that <see cref="Name"/> gives.</summary>
    public static bool IsOurs(string name) => OwnName().IsMatch(name);

    // An id of another maker could be a path.
    private static string Key(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower)
        ? id
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..IdLength];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:^_?|-)[0-9a-f]{32}\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();
}
