using System.Text.Json.Serialization;
using CampusJournal.Text;

namespace CampusJournal.Articles;

/// <summary>Where a page comes from; it travels to the record so that each output row can be traced to its bytes.</summary>
public sealed record PageOrigin
{
    /// <summary>Gets the path as it was given or found, with <c>/</c>; <c>-</c> for standard input.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the member within a container (<c>a.zip!x/b.mht!1</c>), or null for a loose file.</summary>
    public string? Member { get; init; }

    /// <summary>Gets the offset of the page's record in its container, in bytes, or null for a loose file.</summary>
    public long? Offset { get; init; }

    /// <summary>Gets the page's length in bytes, or null when unknown.</summary>
    public long? Length { get; init; }

    /// <summary>Gets the page's URL, or null when nothing states it.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the time of capture, or null when nothing states it.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Gets the SHA-256 of the page's bytes in lower-case hex, or null until they are read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Gets the media type of the page: <c>text/html</c> or <c>text/plain</c>; null until it is sniffed.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// Gets the record that a revisit refers to: its id (WARC-Record-ID), else its time and URL as they end its <see cref="Member"/>, else the digest
    /// of its payload. Null for what is no revisit.
    /// </summary>
    public string? RefersTo { get; init; }

    /// <summary>Gets the container's own id of the record (WARC-Record-ID), or null.</summary>
    public string? RecordId { get; init; }

    /// <summary>
    /// Gets a value indicating whether the page's bytes are in another file: those of a revisit whose original is not in its archive. The page is
    /// given without bytes, and is not empty. The default is false.
    /// </summary>
    [JsonIgnore]
    public bool IsElsewhere { get; init; }

    /// <summary>Gets the path relative to the SOURCE that the user named, NFC and with <c>/</c>; the key where no URL is known. Null means <see cref="Path"/>.</summary>
    [JsonIgnore]
    public string? RelativePath { get; init; }

    /// <summary>Gets the address that the folders of a mirror tell, for a page that states none itself; or null. It becomes <see cref="Url"/> of the record.</summary>
    [JsonIgnore]
    public string? MirrorUrl { get; init; }

    /// <summary>Gets the title that was told with the page, as the subject of a mail: that of the record when the page states none. Null (the default) when none was.</summary>
    [JsonIgnore]
    public string? ToldTitle { get; init; }

    /// <summary>Gets when the page was sent out, as a mail's header tells: the date of the record when the page states none. Null (the default) when nobody told.</summary>
    [JsonIgnore]
    public DateTimeOffset? ToldDate { get; init; }

    /// <summary>Gets the charset of the HTTP header, or null.</summary>
    [JsonIgnore]
    public string? HttpCharset { get; init; }

    /// <summary>Gets a value indicating whether the page was text before it was bytes, as a row of a table: they are UTF-8, whatever they look like. The default is false.</summary>
    [JsonIgnore]
    public bool IsUnicode { get; init; }

    /// <summary>Gets the charset of the MIME part that the page was saved in (MHTML, mail), or null.</summary>
    [JsonIgnore]
    public string? MimeCharset { get; init; }

    /// <summary>
    /// Gets what was found out about the charset of the file that the page was taken from where its bytes are no longer that file's: the items
    /// of a feed and the rows of a table are written as UTF-8. Null (the default) when the page's own bytes tell.
    /// </summary>
    [JsonIgnore]
    public CharsetGuess? FileCharset { get; init; }
}
