using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.Review;

/// <summary>
/// Text of a page in a cell of a spreadsheet: what could hide or turn the text stands as its number, <c>⟨U+202E⟩</c>, and is read back as what it
/// was, so that an editor may copy a cell and change it.
/// </summary>
internal static partial class ReviewCell
{
    // Excel takes no more in a cell.
    private const int Longest = 32_767;
    private const char Open = '\u27E8';

    /// <summary>Gives the cell of a text.</summary>
    public static string Write(string text)
    {
        var cell = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var part = !isWhole ? Number(text[i]) : IsHidden(rune) || IsNumberAt(text, i) ? Number(rune.Value) : rune.ToString();
            if (cell.Length + part.Length >= Longest)
            {
                return cell.Append('\u2026').ToString();
            }

            cell.Append(part);
            i += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return cell.ToString();
    }

    /// <summary>Gives the text of a cell that an editor wrote, or copied from one of ours.</summary>
    public static string Read(string cell)
    {
        var text = cell is ['\'', ..] && FormulaCell.Runs(cell[1..]) ? cell[1..] : cell;
        return Numbers().Replace(text, Character);
    }

    private static string Character(Match number)
    {
        var value = int.Parse(number.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return value <= char.MaxValue ? ((char)value).ToString() : Rune.IsValid(value) ? new Rune(value).ToString() : number.Value;
    }

    private static string Number(int value) => string.Create(CultureInfo.InvariantCulture, $"{Open}U+{value:X4}\u27E9");

    // A page that has such a number itself must not be read back as the character.
    private static bool IsNumberAt(string text, int index) => text[index] == Open && Numbers().IsMatch(text.AsSpan(index, Math.Min(10, text.Length - index)));

    // Format (Cf) holds the bidirectional and zero-width ones and the tags.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex("\u27E8U\\+([0-9A-F]{4,6})\u27E9", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
