using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;
using CampusJournal.Ingest.Archives.Tables;

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

    // An index has a line a capture; a URL is at most some thousand characters long.
    private const int LongestLine = 1 << 20;

    private readonly Dictionary<string, HashSet<long>> places = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> captures = [];

    private CaptureList()
    {
    }

    /// <summary>Gets how many captures are listed.</summary>
    public int Count => captures.Count + places.Values.Sum(static offsets => offsets.Count);

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
        var lines = new BoundedLines(index, LongestLine);
        for (long number = 1; lines.Read(out var line); number++)
        {
            if (line is null)
            {
                list.FirstBadLine ??= number;
            }
            else if (line.TrimStart().StartsWith("CDX ", StringComparison.Ordinal))
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
        places.GetValueOrDefault(NameOf(file))?.Contains(offset) == true
        || (url is not null && date is { } time && captures.Contains(Capture(time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), url)));

    /// <summary>Gives where the records of a file are that are listed, in their order; nothing else of it needs to be read.</summary>
    /// <param name="file">The name of the file without folders.</param>
    /// <returns>The offsets; null when records are listed by URL and time, so that each must be looked at.</returns>
    internal IReadOnlyList<long>? Offsets(string file) =>
        captures.Count > 0 ? null : [.. (places.GetValueOrDefault(NameOf(file)) ?? []).Order()];

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static UInt128 Capture(string time, string url) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes($"{time} {url}".AsSpan()));

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
            var name = NameOf(file);
            if (!places.TryGetValue(name, out var offsets))
            {
                places.Add(name, offsets = []);
            }

            offsets.Add(place);
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
