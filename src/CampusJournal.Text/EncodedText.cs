namespace CampusJournal.Text;

/// <summary>A text as bytes of a charset.</summary>
/// <param name="Bytes">The bytes; UTF-16 begins with a byte order mark, nothing else does.</param>
/// <param name="References">The number of characters that the charset lacks, each written as a numeric reference (<c>&amp;#12354;</c>).</param>
public sealed record EncodedText(ReadOnlyMemory<byte> Bytes, int References);
