namespace CampusJournal.Text;

/// <summary>What a file is, by its content alone.</summary>
/// <param name="Kind">Whether it is a page, and of which kind.</param>
/// <param name="MediaType">The media type, for example <c>text/html</c> or <c>image/png</c>; <c>application/octet-stream</c> when unknown.</param>
public sealed record ContentGuess(ContentKind Kind, string MediaType);
