namespace CampusJournal.Text.Mojibake.Search;

/// <summary>A state in which a line can end.</summary>
/// <param name="Node">The state.</param>
/// <param name="Cost">What ending there adds to the score.</param>
/// <param name="Tail">The code point that a byte dropped at the line's end completes, zero for none.</param>
internal readonly record struct PathEnd(int Node, float Cost, int Tail);
