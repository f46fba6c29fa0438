namespace CampusJournal.Articles;

/// <summary>One author of an article.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Role">The role as printed (<c>cub-reporter</c>, <c>기자</c>), or null.</param>
/// <param name="Email">The e-mail address, or null.</param>
/// <param name="Kind"><c>person</c> or <c>organisation</c>.</param>
public sealed record Author(string Name, string? Role, string? Email, string Kind);
