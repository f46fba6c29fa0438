using System.Diagnostics.CodeAnalysis;

namespace CampusJournal.Text;

/// <summary>A page's bytes as text, with how the charset was decided and what could not be decoded.</summary>
public sealed record DecodedText : DecodedPage
{
    /// <summary>Initializes a new instance of the <see cref="DecodedText"/> class.</summary>
    public DecodedText()
    {
    }

    [SetsRequiredMembers]
    internal DecodedText(DecodedPage page, string text)
        : base(page) => Text = text;

    /// <summary>Gets the text, without the byte order mark; each undecodable sequence is one U+FFFD, as the WHATWG Encoding Standard says.</summary>
    public required string Text { get; init; }
}
