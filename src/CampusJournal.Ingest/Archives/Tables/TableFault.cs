using CampusJournal.Ingest.Archives.Containers;
using CsvHelper;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>What is wrong with the quotes of a row so that it may hold other rows. Quotes that only stand within text are none.</summary>
/// <param name="Code">The failure's code.</param>
/// <param name="Message">The failure's sentence.</param>
internal sealed record TableFault(string Code, string Message)
{
    private const char Quote = '"';

    private static readonly TableFault Open =
        new(Damage.TruncatedCode, "A quote of this row is open at the end of the table: its end is missing, or rows behind it are within it.");

    private static readonly TableFault Overfull =
        new("extra-cells", "The row has more cells than the first line names; what stands in them was left out.");

    private static readonly TableFault Swallowing =
        new("bad-quote", "A quote of this row closes in a later line, with text behind it: rows may be within it.");

    /// <summary>Judges a row that has more cells than the table has names.</summary>
    /// <param name="row">The reader at the row.</param>
    /// <returns>The fault, or null when nothing but empty cells is left over.</returns>
    public static TableFault? OfCells(CsvReader row)
    {
        for (var at = row.Headers.Count; at < row.FieldCount; at++)
        {
            if (!row.IsEmpty(at))
            {
                return Overfull;
            }
        }

        return null;
    }

    /// <summary>Judges a row of which the reader told only the first oddity.</summary>
    /// <param name="row">The row.</param>
    /// <param name="separator">What separates its fields.</param>
    /// <returns>The fault, or null.</returns>
    public static TableFault? Of(CsvMalformedRecord row, char separator)
    {
        if (row.Reason == CsvMalformedReason.UnterminatedQuote || EndsInQuotes(row.RawRecord, separator))
        {
            return Open;
        }

        return row.Reason == CsvMalformedReason.TextAfterClosingQuote && row.RawRecord.AsSpan().ContainsAny('\r', '\n') ? Swallowing : null;
    }

    // A field is in quotes when it begins with one; behind its closing quote text goes on to the next separator.
    private static bool EndsInQuotes(string row, char separator)
    {
        var (inQuotes, isAtField) = (false, true);
        foreach (var letter in row)
        {
            if (letter == Quote && (inQuotes || isAtField))
            {
                // Of two quotes in a row the second opens again what the first has closed.
                (inQuotes, isAtField) = (!inQuotes, inQuotes);
                continue;
            }

            isAtField = !inQuotes && (letter == separator || letter is '\r' or '\n');
        }

        return inQuotes;
    }
}
