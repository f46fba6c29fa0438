using CampusJournal.Text.Detection;

namespace CampusJournal.Text;

/// <summary>Which charset a page is really in, and why.</summary>
public sealed record CharsetGuess
{
    /// <summary>
    /// Gets the charset by the name that this project prints (<c>utf-8</c>, <c>cp949</c>, <c>us-ascii</c>, <c>binary</c>, ...),
    /// or null when nothing fits.
    /// </summary>
    public required string? Charset { get; init; }

    /// <summary>Gets how sure the guess is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// Gets what decided: <c>bom</c>, <c>http</c>, <c>meta</c>, <c>xml</c>, <c>utf-8</c> (strictly valid), <c>rule</c>,
    /// <c>model</c>, <c>declared</c> or <c>forced</c>.
    /// </summary>
    public required string Evidence { get; init; }

    /// <summary>Gets every declaration found, in the order of precedence: byte order mark, HTTP header, page.</summary>
    public IReadOnlyList<CharsetDeclaration> Declared { get; init; } = [];

    /// <summary>Gets a value indicating whether a declaration names another charset than the one in use.</summary>
    public bool Conflict { get; init; }

    /// <summary>Gets the declared labels that no charset has, as written.</summary>
    public IReadOnlyList<string> UnknownLabels { get; init; } = [];

    /// <summary>
    /// Gets the stretches of a page in code page 949 (<c>cp949</c> or <c>mixed</c>) that are likelier text in another charset, which each of them
    /// names; else empty. They are read with the page all the same, and what that gives is not what somebody wrote. At most 64 of them, and
    /// of a page above 1 MiB only those in its first 512 KiB.
    /// </summary>
    public IReadOnlyList<CharsetSegment> Foreign { get; init; } = [];

    /// <summary>Gets how a page mixes charsets; null when it does not.</summary>
    internal MixedShape? Mixture { get; init; }
}
