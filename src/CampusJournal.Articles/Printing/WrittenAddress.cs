namespace CampusJournal.Articles.Printing;

/// <summary>An address that stands in a text as such.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Scheme">What its target has before it and the text has not: <c>http://</c> of <c>www.</c>, <c>mailto:</c> of mail; "" otherwise.</param>
internal readonly record struct WrittenAddress(int Start, int End, string Scheme);
