namespace CampusJournal.Text.Detection;

/// <summary>A part of an island, a run of bytes outside ASCII, that is in one charset.</summary>
/// <param name="Start">The offset of its first byte in the island.</param>
/// <param name="End">The offset behind its last byte.</param>
/// <param name="IsUtf8">Whether it is to be read as UTF-8, else as code page 949.</param>
/// <param name="IsDoubtful">Whether it reads better in the other charset, yet not as text that somebody would write there.</param>
internal readonly record struct IslandStretch(int Start, int End, bool IsUtf8, bool IsDoubtful);
