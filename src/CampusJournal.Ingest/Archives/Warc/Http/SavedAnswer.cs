using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Warc.Http;

/// <summary>A page that was saved with what the server said before it: <c>wget --save-headers</c> and <c>curl -i</c> do so.</summary>
internal static class SavedAnswer
{
    private const int ShortestStatusLine = 12;

    /// <summary>Says whether a file is one: a status line, fields up to an empty line, then a page.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (!IsStatusLine(head) || HeaderFields.Measure(head) is not (> 0 and var length))
        {
            return false;
        }

        // A text about HTTP may quote an answer; the first line that is no field tells.
        var fields = head[(head.IndexOf((byte)'\n') + 1)..length];
        foreach (var range in fields.Split((byte)'\n'))
        {
            var line = fields[range].TrimEnd("\r "u8);
            if (!line.IsEmpty && line[0] is not ((byte)' ' or (byte)'\t') && !IsField(line))
            {
                return false;
            }
        }

        var body = head[length..];
        return Begins(body)
            || MediaTypeField.Parse(HeaderFields.Parse(fields)["Content-Type"]).IsPage
            || ContentSniffer.Sniff(body).Kind == ContentKind.Html;
    }

    /// <summary>Reads the page as if it were a record of a WARC. Of the answers on the way to it (<c>curl -iL</c>) the last counts.</summary>
    /// <param name="content">The whole file, which <see cref="Begins"/>.</param>
    /// <param name="limit">The largest page in bytes.</param>
    public static PageResult Read(ReadOnlyMemory<byte> content, int limit)
    {
        while (HttpResponse.Parse(content).Body is { } body && Begins(body.Span))
        {
            content = body;
        }

        return new RecordPage(limit).Read(new() { Type = "response", Offset = 0, Block = content });
    }

    // "HTTP/1.1 200 OK", "HTTP/2 200".
    private static bool IsStatusLine(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < ShortestStatusLine || !bytes.StartsWith("HTTP/"u8) || !char.IsAsciiDigit((char)bytes[5]))
        {
            return false;
        }

        var space = bytes[..ShortestStatusLine].IndexOf((byte)' ');
        return space is 6 or 8 && !bytes.Slice(space + 1, 3).ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private static bool IsField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && !line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~');
    }
}
