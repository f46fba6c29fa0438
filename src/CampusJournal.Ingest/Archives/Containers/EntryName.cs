using CampusJournal.Articles;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>Names of entries as <c>source.member</c> has them: <c>a.zip!x/b.mht!1</c>. They are only ever words, never paths to write to.</summary>
internal static class EntryName
{
    /// <summary>What stands between a name and its number, where a container has several entries of the name.</summary>
    public const char NumberMark = '#';

    private const char Separator = '!';

    /// <summary>Gives the origin of an entry.</summary>
    /// <param name="container">Where the container is.</param>
    /// <param name="name">The entry's name within it.</param>
    public static PageOrigin Below(PageOrigin container, string name) => container with
    {
        Member = $"{container.Member ?? Last(container.Path)}{Separator}{UnicodeNormalization.ToNfc(name)}",
        Offset = null,
        Length = null,
        Sha256 = null,
        MediaType = null,
        HttpCharset = null,
        MimeCharset = null,
        MirrorUrl = MirrorAddress.Of(name),
    };

    /// <summary>Gives the words by which a failure tells a person where an entry is: the path, then the member below it.</summary>
    public static string Place(PageOrigin origin) =>
        origin.Member is { } member && member.StartsWith(Last(origin.Path), StringComparison.Ordinal)
            ? string.Concat(origin.Path, member.AsSpan(Last(origin.Path).Length))
            : origin.Path;

    /// <summary>Gives the name by which a format may know an entry: what follows the last separator, without a number that we gave.</summary>
    public static string Of(PageOrigin origin)
    {
        var name = origin.Member ?? origin.Path;
        name = name[(name.LastIndexOf(Separator) + 1)..];
        var mark = origin.Member is null ? -1 : name.LastIndexOf(NumberMark);
        return mark > 0 && mark < name.Length - 1 && name.AsSpan(mark + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..mark] : name;
    }

    private static string Last(string path) => UnicodeNormalization.ToNfc(path[(path.LastIndexOf('/') + 1)..]);
}
