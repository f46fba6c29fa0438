namespace CampusJournal.Articles.Profiles;

/// <summary>Which selector gave which field.</summary>
/// <param name="Field">The field: <c>title</c>, <c>date</c>, <c>body</c>, ...</param>
/// <param name="Selector">The selector as the profile has it.</param>
/// <param name="Text">The text that it found, white space collapsed.</param>
public sealed record ProfileHit(string Field, string Selector, string Text);
