using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// The captures that an index lists: CDX with its legend or of 9, 10 or 11 fields, or CDXJ. A line with file name and offset stands for the
/// record there, whatever folder the file is in; one without for the record of that URL and time.
/// </summary>
public sealed class CaptureList
{
    private const string TimeFormat = "yyyyMMddHHmmss";
    private const string Nothing = "-";

    // The letters of the fields by their number, as indexers without a legend write them.
    private static readonly Dictionary<int, string> Legends = new() { [9] = "N b a m s k r V g", [10] = "N b a m s k r M V g", [11] = "N b a m s k r M S V g" };

    private readonly HashSet<UInt128> captures = [];

    private CaptureList()
    {
    }

    /// <summary>Gets how many captures are listed.</summary>
    public int Count => captures.Count;

    /// <summary>Gets the number of the first line that could not be read, from 1; null when all could.</summary>
    public long? FirstBadLine { get; private set; }

    /// <summary>Reads an index.</summary>
    /// <param name="index">The text of the index.</param>
    /// <returns>The list; empty when the text is no index.</returns>
    /// <exception cref="IOException">The text cannot be read.</exception>
    public static CaptureList Read(TextReader index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var list = new CaptureList();
        string[]? legend = null;
        for (long number = 1; index.ReadLine() is { } line; number++)
        {
            if (line.TrimStart().StartsWith("CDX ", StringComparison.Ordinal))
            {
                legend = line.Trim().Split(' ')[1..];
            }
            else if (!string.IsNullOrWhiteSpace(line) && line[0] != '!' && !list.Add(line, legend))
            {
                list.FirstBadLine ??= number;
            }
        }

        return list;
    }

    /// <summary>Says whether a record is listed.</summary>
    /// <param name="file">The name of its file without folders.</param>
    /// <param name="offset">The offset of the record, or of the compressed member that it is in.</param>
    /// <param name="url">Its URL, or null.</param>
    /// <param name="date">Its time of capture, or null.</param>
    internal bool Contains(string file, long offset, string? url, DateTimeOffset? date) =>
        captures.Contains(Place(file, offset))
        || (url is not null && date is { } time && captures.Contains(Capture(time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), url)));

    private static UInt128 Place(string file, long offset) =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"{file[(file.LastIndexOfAny(['/', '\\']) + 1)..]}\0{offset}"));

    private static UInt128 Capture(string time, string url) => Hash($"{time} {url}");

    private static UInt128 Hash(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));

    private bool Add(string line, string[]? legend) =>
        line.IndexOf(" {", StringComparison.Ordinal) is var json && json > 0 ? AddJson(line, json) : AddFields(line.Trim().Split(' '), legend);

    private bool AddFields(string[] fields, string[]? legend)
    {
        legend ??= Legends.GetValueOrDefault(fields.Length)?.Split(' ');
        return legend?.Length == fields.Length && Add(Field("g"), Field("V"), Field("b"), Field("a"));

        string? Field(string letter) => Array.IndexOf(legend!, letter) is var at && at >= 0 && fields[at] != Nothing ? fields[at] : null;
    }

    private bool AddJson(string line, int at)
    {
        try
        {
            using var json = JsonDocument.Parse(line.AsMemory(at + 1));
            var time = line[..at].Split(' ')[^1];
            return Add(Text(json.RootElement, "filename"), Text(json.RootElement, "offset"), time, Text(json.RootElement, "url"));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool Add(string? file, string? offset, string? time, string? url)
    {
        if (file is not null && long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            captures.Add(Place(file, place));
            return true;
        }

        if (time?.Length != TimeFormat.Length || url is null)
        {
            return false;
        }

        captures.Add(Capture(time, url));
        return true;
    }

    // Indexers write numbers as strings or as numbers.
    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;
}
