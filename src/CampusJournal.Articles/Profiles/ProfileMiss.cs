namespace CampusJournal.Articles.Profiles;

/// <summary>A selector that gave nothing.</summary>
/// <param name="Field">The profile's member: <c>title</c>, <c>date</c>, <c>drop</c>, <c>match.html</c>, ...</param>
/// <param name="Selector">The selector, host or pattern as the profile has it.</param>
/// <param name="Reason"><c>no-element</c>: nothing in the page fits it; <c>no-value</c>: what fits it holds no text or no date; <c>outside-body</c>: what <c>drop</c> found is not in the body.</param>
public sealed record ProfileMiss(string Field, string Selector, string Reason);
