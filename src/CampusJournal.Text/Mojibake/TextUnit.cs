namespace CampusJournal.Text.Mojibake;

/// <summary>One visible character of a line: a code point, or an HTML reference to one at or above U+0080.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Start">The UTF-16 offset of its source in the line.</param>
/// <param name="Length">The UTF-16 length of its source.</param>
internal readonly record struct TextUnit(int CodePoint, int Start, int Length)
{
    /// <summary>Gets a value indicating whether the character is ASCII.</summary>
    public bool IsAscii => CodePoint < 0x80;
}
