using System.Globalization;
using System.Security.Cryptography;
using CampusJournal.Articles.Review;
using CampusJournal.Ingest.Archives.Tables;
using CsvHelper;

namespace CampusJournal.Ingest.Review;

/// <summary>
/// What an editor wrote into a list for review (<see cref="RepairReview"/>), saved as CSV or TSV in any charset. Of a row the columns <c>id</c> and
/// <c>decision</c> count: nothing (the repair is applied as proposed), <c>keep</c> or <c>yes</c>, <c>reject</c>, <c>no</c> or <c>-</c> (the text stays as
/// it was found), or any other text, which then stands there; <c>text:</c> before it if it is one of these words.
/// </summary>
public sealed class DecisionFile
{
    private const long LongestFile = 1L << 30;
    private const int LongestHeader = 1 << 16;
    private const int LongestRow = 1 << 20;

    private static readonly char[] Separators = [',', ';', '\t'];

    private DecisionFile(string path, string sha256, IReadOnlyList<DecisionLine> lines)
    {
        (Path, Sha256, Lines) = (path, sha256, lines);
        Decisions = new(lines.DistinctBy(line => line.Id).ToDictionary(line => line.Id, line => line.Decision, StringComparer.Ordinal));
    }

    /// <summary>Gets the path as given.</summary>
    public string Path { get; }

    /// <summary>Gets the digest of the file in lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>Gets the rows with a decision, in their order.</summary>
    public IReadOnlyList<DecisionLine> Lines { get; }

    /// <summary>Gets the decisions for the extractor.</summary>
    public RepairDecisions Decisions { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The decisions.</returns>
    /// <exception cref="DecisionsRefusedException">The file is not there, no list for review, or decides twice about one repair.</exception>
    public static DecisionFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > LongestFile)
            {
                throw new DecisionsRefusedException(path, "This file is too large for a list of repairs.");
            }

            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
            var separator = FindSeparator(file) ?? throw new DecisionsRefusedException(path, "This is not a list of repairs: its first line does not name the columns id and decision.");
            var lines = ReadLines(file, separator).ToList();
            return FindContradiction(lines) is { } fault ? throw new DecisionsRefusedException(path, fault) : new(path, sha256, lines);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DecisionsRefusedException(path, "There is no such file.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DecisionsRefusedException(path, Directory.Exists(path) ? "This is a folder; name a file." : "May not be read; check its permissions.", exception);
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException)
        {
            throw new DecisionsRefusedException(path, "A row is far too long, or its quote is never closed.", exception);
        }
    }

    // The header decides: what editors write may hold any separator.
    private static char? FindSeparator(FileStream file)
    {
        file.Position = 0;
        if (!new BoundedLines(TableText.Open(file), LongestHeader).Read(out var header) || header is null)
        {
            return null;
        }

        foreach (var separator in Separators)
        {
            var names = header.Split(separator).Select(name => name.Trim().Trim('"')).ToList();
            if (names.Contains(ReviewColumns.Id) && names.Contains(ReviewColumns.Decision))
            {
                return separator;
            }
        }

        return null;
    }

    private static IEnumerable<DecisionLine> ReadLines(FileStream file, char separator)
    {
        file.Position = 0;

        // Empty rows are read, so that the numbers are those of the sheet.
        var options = new CsvReaderOptions { Separator = separator, MaxRecordSize = LongestRow, SkipEmptyLines = false };
        using var reader = CsvReader.Create(TableText.Open(file), options, leaveOpen: true);
        reader.ReadHeader();
        var names = reader.Headers.Select(name => name.Trim()).ToList();
        var (id, decision) = (names.IndexOf(ReviewColumns.Id), names.IndexOf(ReviewColumns.Decision));
        while (reader.Read())
        {
            if (decision < reader.FieldCount && DecisionLine.Parse(reader.GetString(decision)) is { } decided)
            {
                yield return new(reader.RowNumber + 1, id < reader.FieldCount ? reader.GetString(id).Trim() : "", decided);
            }
        }
    }

    private static string? FindContradiction(List<DecisionLine> lines)
    {
        var first = new Dictionary<string, DecisionLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!first.TryAdd(line.Id, line) && first[line.Id].Decision != line.Decision)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Rows {first[line.Id].Row} and {line.Row} decide differently about the same repair.");
            }
        }

        return null;
    }
}
