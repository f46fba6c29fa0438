namespace CampusJournal.Cli;

/// <summary>One sentence for the user.</summary>
/// <param name="Code">A stable code that scripts may rely on.</param>
/// <param name="Text">The sentence; names and page text in it are escaped already.</param>
internal readonly record struct Message(string Code, string Text)
{
    /// <summary>Gets the numbers in the sentence by their names, for messages in JSON; null for none.</summary>
    public IReadOnlyList<(string Name, double Value)>? Numbers { get; init; }
}
