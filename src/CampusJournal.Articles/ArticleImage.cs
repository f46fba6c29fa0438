namespace CampusJournal.Articles;

/// <summary>One image of an article.</summary>
/// <param name="Url">The image's address, absolute when the page's URL is known.</param>
/// <param name="Alt">The alternative text, or null.</param>
/// <param name="Caption">The caption as printed, or null.</param>
public sealed record ArticleImage(string Url, string? Alt, string? Caption);
