using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.Export;

/// <summary>Cells that a spreadsheet would run as formulas, beyond those that the writer of tables knows by their first character.</summary>
internal static class FormulaCell
{
    // What the writer defuses itself (CsvWriterOptions.InjectionCharacters).
    private const string KnownToWriter = "=@+-\t\r";

    // In a Korean Excel the wide ones are the signs of ASCII (OWASP, CSV injection).
    private const string Starts = "=@+-\uFF1D\uFF20\uFF0B\uFF0D";

    /// <summary>Gives a cell that is shown as it is: with an apostrophe before it where the writer would not put one.</summary>
    public static string? Defuse(string? cell) =>
        cell is [var first, ..] && !KnownToWriter.Contains(first, StringComparison.Ordinal) && Runs(cell) ? "'" + cell : cell;

    /// <summary>
    /// Tells whether a spreadsheet may run a text. What cannot be seen before the sign does not count: some programs drop spaces, controls
    /// and marks of direction when they read a cell, or when somebody copies it.
    /// </summary>
    public static bool Runs(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                return rune.IsBmp && Starts.Contains((char)rune.Value, StringComparison.Ordinal);
            }
        }

        return false;
    }
}
