namespace CampusJournal.Text.Mojibake.Documents;

/// <summary>One line of a document.</summary>
/// <param name="Source">The number of the text that it is part of.</param>
/// <param name="Start">Its offset in that text.</param>
/// <param name="Text">The line without its line end.</param>
internal readonly record struct DocumentLine(int Source, int Start, string Text);
