namespace CampusJournal.Text;

/// <summary>A page's bytes as text, with how the charset was decided and what could not be decoded.</summary>
public sealed record DecodedText
{
    /// <summary>Gets the text, without the byte order mark; each undecodable sequence is one U+FFFD, as the WHATWG Encoding Standard says.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the charset and the reason for it.</summary>
    public required CharsetGuess Charset { get; init; }

    /// <summary>Gets the number of undecodable sequences; each is a U+FFFD in <see cref="Text"/>.</summary>
    public int Undecodable { get; init; }

    /// <summary>Gets the stretches of a page that mixes charsets (<c>mixed</c>), in their order; else empty.</summary>
    public IReadOnlyList<CharsetSegment> Segments { get; init; } = [];

    /// <summary>Gets a value indicating whether the bytes end inside a character: the page was cut.</summary>
    public bool EndsInsideCharacter { get; init; }
}
