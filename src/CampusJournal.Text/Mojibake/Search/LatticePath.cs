namespace CampusJournal.Text.Mojibake.Search;

/// <summary>A path through a line.</summary>
/// <param name="Arcs">One arc a unit.</param>
/// <param name="Score">The path's score.</param>
/// <param name="Tail">The code point after the last unit, zero for none.</param>
internal sealed record LatticePath(int[] Arcs, float Score, int Tail);
