namespace CampusJournal.Articles.Html;

/// <summary>A line of the page's text: what lies between two block borders or line breaks.</summary>
/// <param name="Owner">The innermost block element around it.</param>
/// <param name="Start">Where it starts in <see cref="PageFeatures.Text"/>.</param>
/// <param name="Length">Its length.</param>
/// <param name="LinkLength">How much of it is link text.</param>
/// <param name="Commas">The number of commas, which prose has and menus have not.</param>
/// <param name="ContinuesLine">Whether a single line break parts it from the block before.</param>
internal readonly record struct TextBlock(int Owner, int Start, int Length, int LinkLength, int Commas, bool ContinuesLine);
