namespace CampusJournal.Text.Mojibake;

/// <summary>A byte that was dropped on the way because its character is invisible.</summary>
/// <param name="Value">The byte.</param>
/// <param name="FirstCost">The cost, in nats, of the first such loss in a line: it is a hypothesis about the line.</param>
/// <param name="NextCost">The cost of each further one.</param>
internal readonly record struct LostByte(byte Value, float FirstCost, float NextCost);
