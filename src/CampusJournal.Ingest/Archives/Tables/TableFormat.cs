using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Text;
using CsvHelper;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>
/// Tables (RFC 4180, with comma, tab or semicolon) whose first line names the field that the user asks for. A file that is a table by its name
/// and has no such field fails as a whole: that it is one page of text is never meant.
/// </summary>
/// <param name="options">Names the fields.</param>
internal sealed class TableFormat(SourceOptions options) : IContainerFormat
{
    private const int BytesBesidePage = 1 << 20;

    private static readonly char[] Separators = ['\t', ',', ';'];
    private static readonly string[] Suffixes = [".csv", ".tsv"];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name)
    {
        return FindSeparator(FirstLine(head)) is not null
            || (Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) && ContentSniffer.Sniff(head).Kind == ContentKind.PlainText);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var table = await scope.SeekableAsync(content, cancellationToken).ConfigureAwait(false);
        var head = new byte[ContainerScope.HeadLength];
        var read = await table.ReadAtLeastAsync(head, head.Length, false, cancellationToken).ConfigureAwait(false);
        if (FindSeparator(FirstLine(head.AsSpan(0, read))) is not { } separator)
        {
            yield return Failures.OfContainer(origin, "no-field", "The table's first line names none of the fields that hold a page.");
            yield break;
        }

        table.Position = 0;

        var (oddRow, fault) = (0L, (TableFault?)null);
        var reading = Reading(separator, row => (oddRow, fault) = (row.RecordNumber - 1, TableFault.Of(row, separator)));
        var text = TableText.Open(table, options.CharsetHints, out var charset);
        if (IsSeparatorLine(FirstLineAsIs(head.AsSpan(0, read))))
        {
            _ = await text.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }

        using var reader = CsvReader.Create(text, reading, leaveOpen: true);
        reader.ReadHeader();
        var columns = Columns(reader.Headers);
        var rows = new RowReader(scope, origin, charset);
        for (long number = 1; Read(reader); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isOdd = number == oddRow;
            var item = rows.Read(number, name => columns.TryGetValue(name, out var at) && at < reader.FieldCount ? Cell(reader, at, isOdd && fault is null) : null);
            var found = (isOdd ? fault : null) ?? TableFault.OfCells(reader);
            yield return found is not null && item is SourcePage page
                ? page with { Fault = Failures.OfContainer(page.Origin, found.Code, found.Message) }
                : item;
        }
    }

    // Excel reads and writes the separator of a table in a line of its own before the names.
    private static bool IsSeparatorLine(string line) =>
        line is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var separator] && Separators.Contains(separator);

    private string FirstLine(ReadOnlySpan<byte> head)
    {
        var line = FirstLineAsIs(head);
        return IsSeparatorLine(line) ? FirstLineAsIs(head[EndOfLine(head)..].TrimStart("\r\n"u8)) : line;
    }

    private string FirstLineAsIs(ReadOnlySpan<byte> head) => TableText.Decode(head[..EndOfLine(head)], options.CharsetHints);

    // The Macs of those years end lines with CR alone.
    private static int EndOfLine(ReadOnlySpan<byte> head) => head.IndexOfAny("\r\n"u8) is >= 0 and var end ? end : head.Length;

    // Text behind a closing quote says that the quotes are text: the writer of the row does not quote, and no quote of it may be lost.
    private static string Cell(CsvReader row, int at, bool isOdd) =>
        isOdd && row.GetRawSpan(at) is [(byte)'"', ..] raw && !IsQuoted(raw) ? Encoding.UTF8.GetString(raw) : row.GetString(at);

    private static bool IsQuoted(ReadOnlySpan<byte> raw)
    {
        var inside = raw[1..];
        for (var quote = inside.IndexOf((byte)'"'); quote >= 0; quote = inside.IndexOf((byte)'"'))
        {
            if (quote == inside.Length - 1)
            {
                return true;
            }

            if (inside[quote + 1] != '"')
            {
                return false;
            }

            inside = inside[(quote + 2)..];
        }

        return false;
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<string> names)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            columns.TryAdd(names[i].Trim(), i);
        }

        return columns;
    }

    private CsvReaderOptions Reading(char separator, Action<CsvMalformedRecord> onMalformed) => new()
    {
        OnMalformedRecord = onMalformed,
        Separator = separator,
        MaxRecordSize = (int)Math.Min(Array.MaxLength, (2L * options.MaxRecordSize) + BytesBesidePage),
    };

    private bool Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException)
        {
            // A quote that never ends swallows the rows behind it: where they begin again nobody can say.
            throw new DamagedContainerException("too-large", string.Create(
                CultureInfo.InvariantCulture, $"A row is far larger than {options.MaxRecordSize} bytes, or its quote is never closed; the rest was not read."));
        }
    }

    private char? FindSeparator(string firstLine)
    {
        foreach (var separator in Separators)
        {
            var names = firstLine.Split(separator).Select(name => name.Trim().Trim('"'));
            if (names.Any(name => name.Length > 0 && (name == options.TextField || name == options.HtmlField)))
            {
                return separator;
            }
        }

        return null;
    }
}
