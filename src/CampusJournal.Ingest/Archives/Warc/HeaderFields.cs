namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>The named fields of a WARC or HTTP header, whatever is wrong with its lines.</summary>
internal sealed class HeaderFields
{
    // A server that sends thousands of fields is no server; they must not cost memory.
    private const int MostFields = 1000;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the first value of a field, or null.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Reads lines: ends of LF or CRLF, folded lines joined, lines without a colon passed over; of a field given twice the first holds.</summary>
    public static HeaderFields Parse(ReadOnlySpan<byte> lines)
    {
        var fields = new HeaderFields();
        string? last = null;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range].TrimEnd("\r "u8);
            if (line.IsEmpty || fields.values.Count >= MostFields)
            {
                continue;
            }

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                fields.Fold(last, line);
                continue;
            }

            var colon = line.IndexOf((byte)':');
            last = colon > 0 ? HeaderText.Decode(line[..colon]).Trim() : null;
            if (last is not null && !fields.values.TryAdd(last, HeaderText.Decode(line[(colon + 1)..]).Trim()))
            {
                last = null;
            }
        }

        return fields;
    }

    /// <summary>Gives the fields without one.</summary>
    public HeaderFields Without(string name)
    {
        var rest = new HeaderFields();
        foreach (var field in values.Where(field => !field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            rest.values.Add(field.Key, field.Value);
        }

        return rest;
    }

    /// <summary>Measures a header: up to and with its first empty line.</summary>
    /// <returns>The length, or -1 when there is no empty line.</returns>
    public static int Measure(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf((byte)'\n') is var end && end >= 0;)
        {
            at += end + 1;
            var next = bytes[at..];
            if (next.StartsWith("\n"u8))
            {
                return at + 1;
            }

            if (next.StartsWith("\r\n"u8))
            {
                return at + 2;
            }
        }

        return -1;
    }

    private void Fold(string? name, ReadOnlySpan<byte> line)
    {
        if (name is not null)
        {
            values[name] = $"{values[name]} {HeaderText.Decode(line).Trim()}".Trim();
        }
    }
}
