namespace CampusJournal.Text;

/// <summary>A stretch of a file that mixes charsets.</summary>
/// <param name="Start">The offset of its first byte in the file.</param>
/// <param name="End">The offset behind its last byte.</param>
/// <param name="Charset">The stretch's charset, by the name that this project prints; <c>mixed</c> where too many short ones follow one another to be listed.</param>
public readonly record struct CharsetSegment(long Start, long End, string Charset);
