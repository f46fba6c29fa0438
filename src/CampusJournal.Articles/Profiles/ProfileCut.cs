namespace CampusJournal.Articles.Profiles;

/// <summary>An element that a profile's <c>drop</c> cut out of the body.</summary>
/// <param name="Selector">The selector as the profile has it.</param>
/// <param name="Text">The element's text, white space collapsed, at most 1,000 characters; empty for an image or a script.</param>
public sealed record ProfileCut(string Selector, string Text);
