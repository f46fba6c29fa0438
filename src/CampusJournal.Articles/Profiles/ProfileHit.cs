namespace CampusJournal.Articles.Profiles;

/// <summary>Which selector gave which field.</summary>
/// <param name="Field">The field: <c>title</c>, <c>date</c>, <c>body</c>, ...</param>
/// <param name="Selector">The selector as the profile has it.</param>
/// <param name="Text">The text that it found, white space collapsed, at most 1,000 characters.</param>
public sealed record ProfileHit(string Field, string Selector, string Text)
{
    /// <summary>Gets what the record says in this field, read from the text: a date in ISO 8601, a byline without e-mail; null when it says nothing.</summary>
    public string? Value { get; init; }
}
