namespace CampusJournal.Text;

/// <summary>What is known of a page's bytes after they were decoded: how the charset was decided and what could not be decoded.</summary>
public record DecodedPage
{
    /// <summary>Gets the charset and the reason for it.</summary>
    public required CharsetGuess Charset { get; init; }

    /// <summary>Gets the number of undecodable sequences; each is a U+FFFD in the text.</summary>
    public int Undecodable { get; init; }

    /// <summary>Gets the stretches of a page that mixes charsets (<c>mixed</c>), in their order; else empty.</summary>
    public IReadOnlyList<CharsetSegment> Segments { get; init; } = [];

    /// <summary>Gets a value indicating whether the bytes end inside a character: the page was cut.</summary>
    public bool EndsInsideCharacter { get; init; }
}
