using System.Globalization;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest;

/// <summary>Every failure that this floor reports, with its code and sentence.</summary>
internal static class Failures
{
    public static PageFailure NotFound(string path) => Read(path, "not-found", "There is no such file or folder.");

    public static PageFailure BadName(string path) =>
        Read(path, "bad-name", "The name is not valid UTF-8, so that nothing can be written beside it; rename it (convmv) and run again.");

    public static PageFailure NotAPage(PageOrigin origin) => OfContainer(origin, "not-a-page", "This is neither HTML nor text nor a container of them.");

    public static PageFailure UnreadArchive(PageOrigin origin, string name) =>
        OfContainer(origin, "unread-archive", $"This is an archive ({name}) that is not read; unpack it and read what it holds.");

    public static PageFailure SpecialFile(string path) =>
        Read(path, "special-file", "This is a pipe, socket or device, not a file.");

    public static PageFailure TooLarge(PageOrigin origin, long limit) =>
        OfContainer(origin, "too-large", string.Create(CultureInfo.InvariantCulture, $"The page is larger than {limit} bytes."));

    public static PageFailure TooDeep(PageOrigin origin, int limit) =>
        OfContainer(origin, "too-deep", string.Create(CultureInfo.InvariantCulture, $"More than {limit} containers are within one another."));

    public static SourceNotice LeadingZeros(PageOrigin origin, int count) => new(
        EntryName.Place(origin), origin.Offset, "leading-nuls", string.Create(CultureInfo.InvariantCulture, $"Zero bytes ({count}) stand before the page; they were left out."));

    /// <summary>Gives what failures of a page name as their source.</summary>
    public static string SourceOf(PageOrigin origin) => EntryName.Place(origin);

    public static PageFailure OfContainer(PageOrigin origin, string code, string message) =>
        new(EntryName.Place(origin), origin.Offset, "read", code, message);

    public static PageFailure OfContainer(PageOrigin origin, Exception exception) => exception is EndOfStreamException
        ? OfContainer(origin, "truncated", "The data ends too early; what is whole before was read.")
        : OfContainer(origin, "damaged", "The data is damaged and cannot be read on.");

    public static PageFailure Unreadable(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => NotFound(path),
        UnauthorizedAccessException => Read(path, "unreadable", "It may not be read: permission denied."),
        PathTooLongException => Read(path, "unreadable", "The path is too long."),
        _ => Read(path, "unreadable", $"It cannot be read: {UnwritableReason.SystemMessage(exception.HResult)}."),
    };

    public static PageFailure TooLarge(PageOrigin origin) =>
        new(origin.Path, origin.Offset, "extract", "too-large", "The page needs more memory than there is.");

    public static PageFailure ExtractFailed(PageOrigin origin, Exception exception) =>
        new(origin.Path, origin.Offset, "extract", "extract-failed", $"The page could not be extracted ({exception.GetType().Name}); please report it with the page.");

    private static PageFailure Read(string path, string code, string message) => new(path, null, "read", code, message);
}
