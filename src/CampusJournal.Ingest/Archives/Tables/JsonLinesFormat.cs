using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Tables;

/// <summary>JSON lines whose objects hold pages, when the user names their field.</summary>
/// <param name="options">Names the fields.</param>
internal sealed class JsonLinesFormat(SourceOptions options) : IContainerFormat
{
    // What else is in a line is short.
    private const int BytesBesidePage = 1 << 20;

    // As in \uAC00.
    private const int LongestEscape = 6;

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name) =>
        (head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head).TrimStart(" \t\r\n"u8).StartsWith("{"u8)
        || IsUtf16(head, Encoding.Unicode) || IsUtf16(head, Encoding.BigEndianUnicode);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var table = await scope.SeekableAsync(content, cancellationToken).ConfigureAwait(false);
        var longest = (int)Math.Min(Array.MaxLength / LongestEscape, (long)options.MaxRecordSize + BytesBesidePage);
        var lines = new BoundedLines(TableText.Open(table, hints: null, out var charset), longest, FewestBytes);
        var rows = new RowReader(scope, origin, charset);
        for (long number = 1; lines.Read(out var line); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line is null)
            {
                yield return Failures.TooLarge(rows.Origin(number), options.MaxRecordSize);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Read(line, number, rows);
            }
        }
    }

    /// <summary>
    /// Counts the bytes of a page that a part of a line holds at least: an escape stands for one, from U+1000 on for three, of a surrogate for two.
    /// A line that cannot hold a page is then let go of early.
    /// </summary>
    internal static int FewestBytes(ReadOnlySpan<char> part)
    {
        var fewest = Encoding.UTF8.GetByteCount(part) - part.Count('\\') - (2 * part.Count("\\u")) - (2 * part.Count("\\u0")) - part.Count("\\ud") - part.Count("\\uD");

        // Letters behind backslashes may look like escapes and be none.
        return Math.Max(fewest, part.Length / LongestEscape);
    }

    private static bool IsUtf16(ReadOnlySpan<byte> head, Encoding encoding) =>
        head.StartsWith(encoding.Preamble) && head[encoding.Preamble.Length..].StartsWith(encoding.GetBytes("{"));

    private static SourceItem Read(string line, long number, RowReader rows)
    {
        try
        {
            // From bytes of its own: those that a text is parsed from go back to a pool, which keeps them.
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(JsonSurrogates.Mend(line)));
            return json.RootElement.ValueKind == JsonValueKind.Object ? rows.Read(number, name => Field(json.RootElement, name)) : NotJson();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return NotJson();
        }

        PageFailure NotJson() => Failures.OfContainer(rows.Origin(number), "not-json", "The line is not a JSON object.");
    }

    private static string? Field(JsonElement row, string name) => row.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
