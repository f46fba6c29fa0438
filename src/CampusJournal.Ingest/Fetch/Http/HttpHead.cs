using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>The head of an HTTP message as it was received.</summary>
/// <param name="Start">Where it begins: behind interim responses (1xx), which are no part of the answer.</param>
/// <param name="BodyStart">Where the body begins.</param>
/// <param name="Status">The status code.</param>
/// <param name="Reason">The reason phrase; empty when there is none.</param>
/// <param name="Fields">The header fields in their order, names as received.</param>
internal sealed record HttpHead(int Start, int BodyStart, int Status, string Reason, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const int LongestHead = 1 << 17;

    private static ReadOnlySpan<byte> ResponseStart => "HTTP/1."u8;

    /// <summary>Gets a value indicating whether the answer is a redirect that names where to.</summary>
    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308 && Location is not null;

    /// <summary>Gets a value indicating whether the body comes in chunks.</summary>
    public bool IsChunked => this["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Gets where a redirect leads; null when it says nothing. Bytes beyond ASCII are percent-encoded as they came, whatever charset they are in,
    /// as curl and wget do: the server knows them again.
    /// </summary>
    public string? Location => this["Location"] is { } location
        ? string.Concat(location.Select(octet => char.IsAscii(octet) ? octet.ToString() : Uri.HexEscape(octet)))
        : null;

    /// <summary>Gets the first field of a name, or null.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads the head of a response; null when it does not end within the first 128 KiB or is none.</summary>
    public static HttpHead? Read(Stream response)
    {
        response.Position = 0;
        var buffer = new byte[Math.Min(response.Length, LongestHead)];
        response.ReadExactly(buffer);
        for (var start = 0; End(buffer, start) is { } end; start = end)
        {
            if (Parse(Encoding.Latin1.GetString(buffer, start, end - start), start, end) is not { } head)
            {
                return null;
            }

            if (head.Status is < 100 or >= 200)
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>
    /// Gives where the response ends and another one begins that nobody asked for; null when there is none. Other bytes behind Content-Length stay:
    /// old servers count wrongly.
    /// </summary>
    public long? EndBefore(Stream response)
    {
        var start = new byte[ResponseStart.Length];
        if (IsChunked || !long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > response.Length - BodyStart - start.Length)
        {
            return null;
        }

        response.Position = BodyStart + length;
        response.ReadExactly(start);
        return ResponseStart.SequenceEqual(start) ? BodyStart + length : null;
    }

    // RFC 9112 section 2.2: a recipient may take a single line feed for a line end.
    private static int? End(ReadOnlySpan<byte> bytes, int start)
    {
        for (var at = start; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return null;
            }

            at += next;
            var rest = bytes[(at + 1)..];
            if (rest.StartsWith("\r\n"u8) || rest.StartsWith("\n"u8))
            {
                return at + (rest[0] == '\n' ? 2 : 3);
            }
        }

        return null;
    }

    private static HttpHead? Parse(string text, int start, int end)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var words = lines[0].Split(' ', 3);
        if (!words[0].StartsWith("HTTP/", StringComparison.Ordinal) || words.Length < 2
            || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return null;
        }

        return new HttpHead(start, end, status, words.Length > 2 ? words[2] : "", FieldsOf(lines.Skip(1)));
    }

    // RFC 9112 section 5.2: a line that begins with a space or a tab goes on with the one before, whatever it looks like.
    private static List<KeyValuePair<string, string>> FieldsOf(IEnumerable<string> lines)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var isField = false;
        foreach (var line in lines)
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                if (isField)
                {
                    fields[^1] = new(fields[^1].Key, $"{fields[^1].Value} {line.Trim()}".Trim());
                }

                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            isField = colon > 0;
            if (isField)
            {
                fields.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return fields;
    }
}
