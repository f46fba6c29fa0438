namespace CampusJournal.Text;

/// <summary>Whole lines of a <see cref="TextBlock"/>.</summary>
/// <param name="Utf8">The lines as they lie there, in UTF-8.</param>
/// <param name="Text">The lines as text where they must be looked at for damage; null where there is nothing to look at.</param>
/// <param name="Undecodable">The number of sequences that are no UTF-8; each is a U+FFFD in the text.</param>
public readonly record struct TextStretch(ReadOnlyMemory<byte> Utf8, string? Text, int Undecodable);
