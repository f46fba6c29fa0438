namespace CampusJournal.Text.Html;

/// <summary>A stretch of HTML source that holds words: text between tags or an attribute's value, references as written.</summary>
/// <param name="Start">The UTF-16 offset at which it starts.</param>
/// <param name="End">The UTF-16 offset just after it.</param>
/// <param name="IsAttribute">Whether it is an attribute's value, without quotes.</param>
internal readonly record struct HtmlTextSpan(int Start, int End, bool IsAttribute);
