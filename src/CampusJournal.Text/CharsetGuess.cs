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

    /// <summary>Gets how a page mixes charsets; null when it does not.</summary>
    internal MixedShape? Mixture { get; init; }
}
