using System.Text.Json.Serialization;

namespace CampusJournal.Articles;

/// <summary>What a page says: the record that every export writes. JSON names are the member names in snake_case.</summary>
public sealed record ArticleRecord
{
    /// <summary>Gets the first 32 hex digits of SHA-256 over (URL, else relative path) NUL (member or offset) NUL (SHA-256 of the page).</summary>
    public required string Id { get; init; }

    /// <summary>Gets the page's origin.</summary>
    public required PageOrigin Source { get; init; }

    /// <summary>Gets the kind of page: <c>article</c>, <c>list</c>, <c>home</c>, <c>login</c>, <c>error</c> or <c>empty</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets a value indicating whether there may be something to read in the page: it is neither <c>error</c> nor <c>login</c> nor <c>empty</c>.</summary>
    [JsonIgnore]
    public bool HasArticle => Kind is not ("error" or "login" or "empty");

    /// <summary>Tells whether a site that prints each article once leaves this record out: it repeats another one, is replaced, or has no article.</summary>
    /// <param name="supersededBy">The id of the record that replaces it, or null.</param>
    /// <returns>True when the record is there only to be looked up.</returns>
    public bool IsDraft(string? supersededBy) => DuplicateOf is not null || supersededBy is not null || !HasArticle;

    /// <summary>Gets the headline, or null when the page states none.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the headline's second line, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Gets the breadcrumb without HOME, else the page's metadata, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Gets the printed byline without its e-mail, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>Gets the authors in the order printed.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>Gets the date of publication in ISO 8601, with an offset when a time is known, or null when the page states none. A page that states no day but the
    /// month of its issue (2024년 4월호) has that month: 2024-04.</summary>
    public string? Date { get; init; }

    /// <summary>Gets where the date was found: <c>json-ld</c>, <c>meta</c>, <c>info-line</c>, <c>body</c>, <c>url</c> or <c>profile</c>; null without a date.</summary>
    public string? DateSource { get; init; }

    /// <summary>Gets the article's last edit in ISO 8601, or null.</summary>
    public string? Modified { get; init; }

    /// <summary>Gets the site's own "UPDATE" stamp in ISO 8601, or null. It says nothing about the article.</summary>
    public string? SiteUpdated { get; init; }

    /// <summary>Gets the paragraphs joined by a blank line; a list and a table are a paragraph each, an item or a row a line. Empty when there are none.</summary>
    public string Body { get; init; } = "";

    /// <summary>Gets the lines of <see cref="Body"/> that are headings, items of lists, rows of tables and quotes, in order.</summary>
    public IReadOnlyList<BodyMark> Structure { get; init; } = [];

    /// <summary>Gets the captions as printed, marks included.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Gets the article's images.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>Gets the language as a BCP 47 tag, or null when there is too little text to say.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the newspaper's name, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the copyright line as printed, or null.</summary>
    public string? Copyright { get; init; }

    /// <summary>Gets the site profile that was used as <c>name@hash</c>, or null for the generic path.</summary>
    public string? Profile { get; init; }

    /// <summary>Gets how the page's bytes were decoded.</summary>
    public required CharsetSummary Charset { get; init; }

    /// <summary>Gets how the page's text was repaired.</summary>
    public required RepairSummary Repair { get; init; }

    /// <summary>Gets what a reader of the record should know.</summary>
    public IReadOnlyList<RecordWarning> Warnings { get; init; } = [];

    /// <summary>Gets the id of the record that this one repeats, or null.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Gets the id of the record that this one replaces, or null.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Gets the tool and its version: <c>cjt/1.2.3</c>.</summary>
    public required string Tool { get; init; }
}
