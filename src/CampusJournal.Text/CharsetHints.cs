namespace CampusJournal.Text;

/// <summary>What is known about a page's charset from outside its bytes.</summary>
public sealed record CharsetHints
{
    /// <summary>Gets the hints of a page about which nothing is known.</summary>
    public static CharsetHints None { get; } = new();

    /// <summary>Gets the charset that the user forces, as a label of <see cref="Charsets"/>, or null to let the page decide.</summary>
    public string? Forced { get; init; }

    /// <summary>Gets the label of the HTTP header's <c>charset</c> parameter, or null when there is none.</summary>
    public string? HttpLabel { get; init; }

    /// <summary>Gets the label of the <c>charset</c> parameter of the MIME part that the page was saved in, or null when there is none.</summary>
    public string? MimeLabel { get; init; }

    /// <summary>Gets a value indicating whether declarations in the header and in the page are distrusted. The default is false.</summary>
    public bool IgnoreDeclared { get; init; }

    /// <summary>Gets the page's URL, whose domain is a prior (<c>.kr</c>), or null when it is unknown.</summary>
    public string? Url { get; init; }
}
