namespace CampusJournal.Articles.Bylines;

/// <summary>A byline within a line.</summary>
/// <param name="Start">Where the first name starts.</param>
/// <param name="End">Where the role ends.</param>
/// <param name="Names">The names in the order printed.</param>
/// <param name="Role">The role as printed.</param>
internal sealed record KoreanBylineMatch(int Start, int End, IReadOnlyList<string> Names, string Role);
